public import TradeTerms

/// What a page, an endpoint or a command lets somebody do. Every one of them names one.
public enum Permission: String, CaseIterable, Sendable {
  /// Sees what is public: the policy, the board, the questions.
  case readPolicy = "policy.read"
  /// Sees an enterprise: its entry, its facts, its decisions.
  case readEnterprise = "enterprise.read"
  /// Sees the documents that an enterprise declared, and their findings.
  case readDocument = "document.read"
  /// Hands documents in, and corrects refused ones.
  case handIn = "document.hand-in"
  /// Contests a value of a decision.
  case contest = "decision.contest"
  /// Sees who can be asked about what was contested.
  case readContact = "objection.contact"
  /// Sees a case: those of one's own, those of one's unit, those in public view.
  case readCase = "case.read"
  /// Sees what waits in one's queue.
  case listCases = "case.list"
  /// Opens a case.
  case openCase = "case.open"
  /// Works on a case that one sees.
  case workCase = "case.work"
  /// Says who is an expert.
  case manageExperts = "expert.manage"
  /// Tries a policy with other numbers on all enterprises.
  case simulate = "policy.simulate"
  /// Has all enterprises decided, imports, loads rates.
  case decide = "policy.decide"
  /// Has an account of one's own.
  case ownAccount = "account.own"
  /// Says who belongs to the organisation, and whom it trusts.
  case manageOrganisation = "organisation.manage"
  /// Makes organisations and administrators.
  case administer = "platform.administer"
  /// Sees how far what was told has reached.
  case measureReach = "publicity.reach"
  /// Reads the audit trail.
  case readAudit = "audit.read"
}

/// How far a permission reaches for somebody.
public enum Reach: Hashable, Sendable {
  case nobody
  /// The enterprise of one's own organisation.
  case own(code: String)
  /// The enterprises that granted it to one's organisation.
  case mandated(organisation: Int64)
  /// The enterprises of a city.
  case city(City)
  case everybody
}
