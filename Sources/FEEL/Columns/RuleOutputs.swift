/// What the rules of a table give, where that is the same for every row.
struct RuleOutputs: Sendable {
  let values: [Value]
  let defaultValue: Value?
}
