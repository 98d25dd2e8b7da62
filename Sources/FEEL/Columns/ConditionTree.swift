/// The conditions of a boolean expression and how they combine.
indirect enum ConditionTree: Sendable {
  case condition(Int)
  case and([ConditionTree])
  case or([ConditionTree])
  case not(ConditionTree)
}
