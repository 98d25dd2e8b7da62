import Accounts
import ArgumentParser
import Registry
import Storage
import TradeTerms

/// `chuhai enterprises relate`.
struct EnterprisesRelateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate", abstract: "Notes how one firm stands to another, from a day on.",
    discussion: """
      A firm that controls another, is a branch of it, or is a tenant of a park. Nothing is \
      overwritten: the version noted last speaks for its days; with --to it ends.
      """)

  /// The kinds as the command line writes them.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case controls
    case branchOf = "branch-of"
    case tenantOf = "tenant-of"

    var relation: Relation.Kind {
      switch self {
      case .controls: .controls
      case .branchOf: .branchOf
      case .tenantOf: .tenantOf
      }
    }
  }

  @Argument(help: "The code of the firm that the relation begins with.")
  var subject: String

  @Argument(help: ArgumentHelp("controls, branch-of or tenant-of."))
  var kind: Kind

  @Argument(help: "The code of the other firm or park.")
  var object: String

  @Option(help: "The first day of the relation.")
  var from: String

  @Option(help: "The last day of the relation, where it has ended.")
  var to: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let first = try Day(from)
    let last = try to.map { try Day($0) }
    let wiring = try house.open(toChange: .decide, by: "enterprises relate")
    defer { wiring.close() }
    let relations = try await wiring.database.write { [self] session in
      let parties = PartyStore(session)
      guard let from = try parties.party(code: subject.uppercased()) else {
        throw UnknownCode(code: subject)
      }
      guard let other = try parties.party(code: object.uppercased()) else {
        throw UnknownCode(code: object)
      }
      let store = RelationStore(session)
      try store.relate(
        Relation(
          subject: from, kind: kind.relation, object: other, validFrom: first, validTo: last,
          authorship: Authorship(
            owner: author.owner, author: author.name, knownAt: wiring.now())))
      return try ShownRelation.all(of: from, asAt: first, now: wiring.now(), session)
    }
    if output.json { return try Console.say(json: relations) }
    for relation in relations { Console.say(relation.text(output.tongue)) }
  }
}
