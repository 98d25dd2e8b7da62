public import TradeTerms

/// Why something about a case is refused.
public enum CaseError: Hashable, Sendable {
  case noSuchCase
  case noSuchType(String)
  case noSuchStep(String)
  /// The one who asks may not open cases of this kind.
  case mayNotOpen(Wording)
  /// The step is not for the one who asks.
  case mayNotTake(Wording, by: [Wording])
  /// The step cannot be taken in the state that the case is in.
  case wrongState(step: Wording, state: Wording)
  /// Somebody changed the case since it was looked at.
  case changedMeanwhile(by: String, at: Instant)
  case fields([FieldProblem])
  case commentMissing
  /// A step that cannot be taken back was not said to be meant.
  case notChecked(Wording)
  case evidence(EvidenceProblem)
  /// The condition of a step does not hold, in the words of the pack.
  case conditionFails(Wording)
  /// The subject has an open or granted case of the kind already.
  case claimed(number: String)
  /// The person has one already; the number is empty where that case is not for the one who asks.
  case personHas(number: String)
  /// The case around it does not take any now.
  case parentClosed
  case noSubject(String)
  /// What a case is opened about is no export of the subject under the customs mode.
  case noSuchExport
  /// The decision does not grant what is asked for.
  case notGranted(Wording)
  /// Whoever took the other step may not take this one.
  case sameHands(Wording, after: Wording)
  case noHandler
  case noSuchExpert(String)
  /// A case is handed to somebody who does not work in the same organisation.
  case noSuchColleague
  case conflictOfInterest(expert: String, with: String)
  case tooFewExperts(found: Int, least: Int)
  case alreadyScored
  case scores(Wording)
  /// Equal totals at the border of the quota.
  case tieAtBorder(places: Int, points: String)
  case voucherTaken(String)
  case erased
}

/// What is wrong with one field.
public struct FieldProblem: Hashable, Sendable {
  public let field: String
  public let label: Wording
  public let what: Wording
}

/// What is wrong with a file.
public enum EvidenceProblem: Hashable, Sendable {
  case noSlot(String)
  case missing([Wording])
  case tooMany(Wording, most: Int)
  case tooLarge(name: String, most: Int)
  case empty(name: String)
  case wrongType(name: String, allowed: [String])
  /// Its content is not what its name says.
  case lies(name: String)
  case refusedByScan(name: String, reason: String)
  /// The scanner could not be asked.
  case notScanned(name: String)
  case badName
}
