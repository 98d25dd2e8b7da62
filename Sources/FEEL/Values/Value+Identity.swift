#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Two values are the same when they would be written the same; whether FEEL calls them equal is
/// a question with three answers, which the evaluator decides.
extension Value: Hashable {
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameCodePoints(as: right)
    case (.date(let left), .date(let right)): left == right
    case (.time(let left), .time(let right)): left == right
    case (.dateTime(let left), .dateTime(let right)): left == right
    case (.yearMonthDuration(let left), .yearMonthDuration(let right)): left == right
    case (.dayTimeDuration(let left), .dayTimeDuration(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.context(let left), .context(let right)): left == right
    case (.range(let left), .range(let right)): left == right
    case (.function(let left), .function(let right)): left == right
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let truth): hasher.combine(truth)
    case .number(let number): hasher.combine(number)
    case .string(let text): for unit in text.utf8 { hasher.combine(unit) }
    case .date(let day): hasher.combine(day)
    case .time(let time): hasher.combine(time)
    case .dateTime(let instant): hasher.combine(instant)
    case .yearMonthDuration(let duration): hasher.combine(duration)
    case .dayTimeDuration(let duration): hasher.combine(duration)
    case .list(let items): hasher.combine(items)
    case .context(let context): hasher.combine(context)
    case .range(let range): hasher.combine(range)
    case .function(let function): hasher.combine(function)
    }
  }
}

extension String {
  /// Whether both have the same code points; Swift's own equality takes composed and decomposed
  /// letters for one.
  func hasSameCodePoints(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { others in
        guard let first = own.baseAddress, let second = others.baseAddress else { return true }
        return memcmp(first, second, own.count) == 0
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether this stands before the other by code points, which UTF-8 keeps in order.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
