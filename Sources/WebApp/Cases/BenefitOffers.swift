import Accounts
import Cases
import PolicyPacks
import TradeTerms

/// What somebody may do about a benefit that a decision grants an enterprise for which they act.
struct BenefitOffer: Hashable, Sendable {
  enum Way: Hashable, Sendable {
    /// To ask for it.
    case apply(link: String)
    /// To confirm what a department offers (免申即享).
    case confirm(link: String)
    /// A case is there already: one that asks for it, or for another one of its group.
    case held(number: String, link: String, isOwn: Bool)
    /// To enter the selection that it comes out of, whose round takes entries now.
    case enter(round: String, link: String)
    /// It comes out of a selection that takes no entries now.
    case noRound
    /// It is asked for here, by whom the reader does not act for.
    case byOthers
    /// It is had outside of the platform.
    case elsewhere(Benefit.Elsewhere)
  }

  let label: Wording
  /// The number of the decision that grants it.
  let decision: String
  let way: Way

  /// The values that the template of one offer takes.
  func values(_ language: Language) -> [String: Any] {
    var values: [String: Any] = [
      "offerName": label[language], "applyLink": false, "confirmLink": false, "heldLink": false,
      "enterLink": false, "hasNoRound": false, "isOfOthers": false, "hadElsewhere": false,
    ]
    switch way {
    case .apply(let link): values["applyLink"] = link
    case .confirm(let link): values["confirmLink"] = link
    case .held(let number, let link, let isOwn):
      values["heldLink"] = link
      values["heldNumber"] = number
      values["isOwn"] = isOwn
    case .enter(let round, let link):
      values["enterLink"] = link
      values["roundName"] = round
    case .noRound: values["hasNoRound"] = true
    case .byOthers: values["isOfOthers"] = true
    case .elsewhere(let elsewhere): values["hadElsewhere"] = elsewhere.values(language)
    }
    return values
  }
}

extension Site {
  /// What somebody may do about the benefits that are granted to an enterprise; nothing for who
  /// does not act for it.
  func offers(of code: String, _ context: WebContext) async throws -> [BenefitOffer] {
    guard cases != nil, AccessRules.reach(of: context.principal, for: .openCase) != .nobody else {
      return []
    }
    let entry = try await CaseEntry(self, context)
    let (desk, actor) = (entry.desk, entry.actor)
    guard desk.shelf.all.contains(where: { $0.isApplication && $0.isOpened(by: actor) }) else {
      return []
    }
    let codes = Set(try await platform.enterpriseSubject(code)?.codes ?? []).union([code])
    guard actor.speaks(for: codes) else { return [] }
    let grants = try await platform.grants(code).filter(\.isGranted)
    let held = try await desk.held(grants.map(\.opening), of: codes, for: actor)
    var offers: [BenefitOffer] = []
    for grant in grants {
      guard let way = try await entry.way(to: grant, held[grant.key], code) else { continue }
      offers.append(BenefitOffer(label: grant.label, decision: grant.decision, way: way))
    }
    return offers
  }
}

extension CaseEntry {
  /// Where a granted benefit is applied for; nil where it comes out of a round that is opened, or
  /// where somebody else asks for it.
  func applyLink(_ grant: GrantLine, subject: String? = nil) -> String? {
    guard let type = kind(of: grant).flatMap({ desk.shelf.types[$0] }), type.parent == nil,
      type.isOpened(by: actor)
    else { return nil }
    let about = subject.map { "&subject=\(FormValues.encode($0))" } ?? ""
    return "/cases/new/\(type.id)?benefit=\(FormValues.encode(grant.key))\(about)"
  }

  /// How one gets a granted benefit that no case holds; nil where somebody else asks for it.
  func way(toGet grant: GrantLine, subject: String? = nil) async throws -> BenefitOffer.Way? {
    if let elsewhere = grant.elsewhere { return .elsewhere(elsewhere) }
    guard let type = kind(of: grant).flatMap({ desk.shelf.types[$0] }) else { return nil }
    if type.parent != nil { return try await entrance(to: type) }
    return applyLink(grant, subject: subject).map { .apply(link: $0) }
  }

  /// The way into the round of a selection that runs.
  func entrance(to type: CaseType) async throws -> BenefitOffer.Way {
    guard let round = try await desk.rounds(taking: type).first else { return .noRound }
    let link =
      type.isOpened(by: actor)
      ? "/cases/new/\(type.id)?parent=\(round.id)" : "/cases/\(round.id)"
    return .enter(round: round.title, link: link)
  }

  fileprivate func way(
    to grant: GrantLine, _ held: HeldBenefit?, _ code: String
  ) async throws -> BenefitOffer.Way? {
    guard let record = held?.holder else { return try await way(toGet: grant, subject: code) }
    let link = "/cases/\(record.id)"
    let isOwn = held?.own != nil
    if isOwn, desk.isOffered(record, to: actor) { return .confirm(link: link) }
    return .held(number: record.number, link: link, isOwn: isOwn)
  }
}

extension CaseDesk {
  /// Whether a case is an offer that somebody only has to confirm.
  fileprivate func isOffered(_ record: CaseRecord, to actor: CaseActor) -> Bool {
    guard let type = shelf.types[record.type], record.state == type.start else { return false }
    return type.state(record.state)?.waitsFor == .applicant
      && actor.roles(in: record).contains(.applicant)
  }
}

extension CaseType {
  /// Whether a benefit is asked for in it by who is to have it, or by who speaks for them.
  fileprivate var isApplication: Bool {
    uniqueness == .benefit && parent == nil
      && !openers.isDisjoint(with: [.enterprise, .park, .provider, .association])
  }
}

extension CaseActor {
  /// Whether they act for an enterprise: it is theirs, or it trusts them.
  fileprivate func speaks(for subject: Set<String>) -> Bool {
    !codes.isDisjoint(with: subject) || !mandators.isDisjoint(with: subject)
  }
}

extension Benefit.Elsewhere {
  /// Where and how, in a sentence.
  var wording: Wording {
    Wording(
      "此项不在平台办理。\(place.chinese)：\(how.chinese)",
      "this is not had on the platform. \(place.english): \(how.english)")
  }

  /// The values that the template of an offer takes.
  fileprivate func values(_ language: Language) -> [String: Any] {
    [
      "place": place[language], "how": how[language], "grounds": cites,
      "doubt": optional(unverified?[language]),
    ]
  }
}
