public import FEEL

/// The facts of many enterprises, a column for each fact.
public struct FactColumns: Sendable {
  public let count: Int
  private var columns: [FactRequest: Column] = [:]

  public init(count: Int) { self.count = count }

  /// The columns for the facts of each subject.
  public init(_ subjects: [SubjectFacts], for program: PackProgram) {
    self.init(count: subjects.count)
    let besides = Set(program.bound.flatMap(\.bindings).compactMap(\.beside))
    for request in program.factsNeeded {
      guard let fact = program.pack.facts[request.name] else { continue }
      let missing: FactValue = besides.contains(request) ? .absent : .unknown
      columns[request] = Column(subjects.map { $0[request] ?? missing }, of: fact)
    }
  }

  /// The column of a fact; one whose rows are not as many as those of the others is not taken.
  public subscript(request: FactRequest) -> Column? {
    get { columns[request] }
    set { columns[request] = newValue?.count == count ? newValue : nil }
  }

  /// The facts of some rows in a given order; of a row that is nil nothing is known.
  public func rows(_ rows: [Int?]) -> FactColumns {
    var chosen = FactColumns(count: rows.count)
    for (request, column) in columns { chosen.columns[request] = column.rows(rows) }
    return chosen
  }

  /// Whether a row says the same of a fact as that row of others.
  public func isSame(_ request: FactRequest, row: Int, as others: FactColumns) -> Bool {
    switch (columns[request], others.columns[request]) {
    case (nil, nil): true
    case (let own?, let other?): own.isSame(row, as: other)
    case (let column?, nil), (nil, let column?): !column.known[row] && !column.isAbsent(row)
    }
  }

  /// The column of a fact about which nothing is known.
  func empty(_ fact: Fact?, isAbsent: Bool) -> Column {
    let none = Bitmap(repeating: false, count: count)
    let values: Column.Values =
      switch fact?.kind {
      case .boolean, nil: .booleans(none)
      case .number: .numbers(Array(repeating: 0, count: count))
      case .text: .codes(Array(repeating: 0, count: count))
      case .day: .days(Array(repeating: 0, count: count))
      }
    let absent = isAbsent ? Bitmap(repeating: true, count: count) : nil
    return Column(values, known: none, absent: absent)
  }
}

extension Column {
  /// The column of the values of a fact; a value of another type is unknown.
  public init(_ values: [FactValue], of fact: Fact) {
    var known = Bitmap([])
    var booleans = Bitmap([])
    var numbers: [Int64] = []
    var codes: [UInt16] = []
    var days: [Int32] = []
    let texts = fact.texts
    for value in values {
      switch (fact.kind, value) {
      case (.boolean, .boolean(let truth)):
        booleans.append(truth)
        known.append(true)
      case (.number, .number(let number)):
        numbers.append(number)
        known.append(true)
      case (.text, .text(let text)):
        let code = texts.firstIndex(of: text).flatMap(UInt16.init(exactly:))
        codes.append(code ?? 0)
        known.append(code != nil)
      case (.day, .day(let day)):
        days.append(day)
        known.append(true)
      case (.boolean, _):
        booleans.append(false)
        known.append(false)
      case (.number, _):
        numbers.append(0)
        known.append(false)
      case (.text, _):
        codes.append(0)
        known.append(false)
      case (.day, _):
        days.append(0)
        known.append(false)
      }
    }
    let own: Values =
      switch fact.kind {
      case .boolean: .booleans(booleans)
      case .number: .numbers(numbers)
      case .text: .codes(codes)
      case .day: .days(days)
      }
    self.init(own, known: known, absent: Bitmap(values.map { $0 == .absent }))
  }
}
