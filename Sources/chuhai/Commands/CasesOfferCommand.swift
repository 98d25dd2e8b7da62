import Accounts
import ArgumentParser
import Cases
import Entitlements
import FEEL
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai cases offer`.
struct CasesOfferCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "Offers a benefit to everybody who qualifies (免申即享): they only confirm.",
    discussion: """
      By the newest run of the pack. Whoever has it already, has asked for it, or has another one of \
      its group is left out; to offer again changes nothing.
      """)

  @Argument(help: "The benefit, such as land.")
  var benefit: String

  @Option(help: "The policy pack: the name of a folder in Policies/.")
  var pack: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Summary: Encodable {
    var offered = 0
    var had = 0
    var failed = 0
  }

  func run() async throws {
    let wiring = try house.open(toChange: .openCase, by: "cases offer")
    defer { wiring.close() }
    let desk = try wiring.desk(pack: pack)
    let cases = try wiring.cases(try wiring.home.versioned().map(\.pack))
    let policy = desk.pack.pack
    guard let found = policy.benefits.first(where: { $0.id == benefit }) else {
      let known = policy.benefits.map(\.id).joined(separator: ", ")
      throw ValidationError("“\(benefit)”: \(known)")
    }
    guard let run = try await desk.latestRun() else {
      throw EntitlementError.noRun(pack: policy.id)
    }
    var summary = Summary()
    var next: Int? = 0
    while let from = next {
      let page = try await desk.enterprises(found.decision, .holds, from: from, limit: 1_000)
      for enterprise in page.enterprises {
        guard let code = enterprise.entry?.enterprise.codes.first else { continue }
        do {
          var opening = opening(found, policy.id, enterprise.number, run.basis.year, code)
          if found.amount != nil {
            let amount = try await desk.answer(
              code: code, asAt: run.basis.day, year: run.basis.year, knownAt: run.basis.knownAt
            ).amount(of: found)
            for field in cases.shelf.types["free-claim"]?.form ?? [] where field.isBenefitAmount {
              opening.fields[field.id] = amount?.description
            }
          }
          _ = try await cases.open(opening, by: .platform)
          summary.offered += 1
        } catch CaseError.claimed {
          summary.had += 1
        } catch let problem as CaseError {
          // One who cannot be offered it holds up nobody.
          summary.failed += 1
          Console.note("\(code): \(output.tongue(problem.what))")
        }
      }
      next = page.next
    }
    if output.json { return try Console.say(json: summary) }
    Console.say(
      output.tongue(
        "已向 \(summary.offered) 家企业送达“\(output.tongue(found.label))”，\(summary.had) 家已有或已申请，\(summary.failed) 家未能送达",
        "offered to \(summary.offered); \(summary.had) have it or asked for it; "
          + "\(summary.failed) could not be offered it"))
  }

  private func opening(
    _ benefit: Benefit, _ pack: String, _ number: DecisionNumber, _ year: Int,
    _ code: String
  ) -> CaseOpening {
    var opening = CaseOpening("free-claim")
    opening.subject = code
    opening.benefit = CaseOpening.Benefit(
      key: "\(pack)/\(benefit.id)", label: benefit.label, decision: number.description,
      year: year, exclusive: benefit.exclusive, department: benefit.department)
    return opening
  }
}
