/// A decision table as the file states it: texts, not yet read as FEEL.
public struct BoxedTable: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  /// Which rules answer when several match.
  public var hitPolicy: HitPolicy
  /// What becomes of several hits, for the policy that collects.
  public var aggregation: Aggregation?
  /// How the table is drawn.
  public var orientation: Orientation
  /// The heading over the outputs.
  public var outputLabel: String?
  /// The columns that are tested.
  public var inputs: [InputClause] = []
  /// The columns of answers.
  public var outputs: [OutputClause] = []
  /// The headings of the columns of remarks; `nil` for a column without one.
  public var annotations: [String?] = []
  /// The rules, in an order that some hit policies depend on.
  public var rules: [Rule] = []

  /// A table, to be filled in.
  public init(
    hitPolicy: HitPolicy = .unique, aggregation: Aggregation? = nil,
    orientation: Orientation = .ruleAsRow, typeRef: String? = nil,
    head: ElementHead = ElementHead()
  ) {
    self.hitPolicy = hitPolicy
    self.aggregation = aggregation
    self.orientation = orientation
    self.typeRef = typeRef
    self.head = head
  }
}

extension BoxedTable {
  /// Which rules answer when several match.
  public enum HitPolicy: String, Hashable, Sendable, CaseIterable {
    case unique = "UNIQUE"
    case first = "FIRST"
    case priority = "PRIORITY"
    case any = "ANY"
    case collect = "COLLECT"
    case ruleOrder = "RULE ORDER"
    case outputOrder = "OUTPUT ORDER"
  }

  /// What collected answers become.
  public enum Aggregation: String, Hashable, Sendable, CaseIterable {
    case sum = "SUM"
    case count = "COUNT"
    case min = "MIN"
    case max = "MAX"
  }

  /// How a table is drawn.
  public enum Orientation: String, Hashable, Sendable, CaseIterable {
    case ruleAsRow = "Rule-as-Row"
    case ruleAsColumn = "Rule-as-Column"
    case crossTable = "CrossTable"
  }
}
