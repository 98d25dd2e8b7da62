public import FEEL

/// What a step writes back into the records.
public enum CaseOutcome: Sendable {
  /// The subject has the title of the kind of case from the day of the step on.
  case award
  /// It has it no longer.
  case removal
  /// A fact about the subject, its value taken from an expression over the fields.
  case fact(name: String, value: Expression)
  /// Money that was paid out, from the fields with amount, day and number of the voucher.
  case payout(amount: String, day: String, voucher: String)
}
