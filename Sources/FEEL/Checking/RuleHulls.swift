/// From where to where rules reach on each axis, side by side, to see quickly that two do not meet.
struct RuleHulls {
  private let axisCount: Int
  private var lowers: [Int] = []
  private var uppers: [Int] = []

  init(_ boxes: [[Stretches]]) {
    axisCount = boxes.first?.count ?? 0
    for stretches in boxes.joined() {
      // What takes nothing meets nothing.
      lowers.append(stretches.hull?.lowerBound ?? .max)
      uppers.append(stretches.hull?.upperBound ?? .min)
    }
  }

  func meet(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (first * axisCount, second * axisCount)
    for axis in 0..<axisCount
    where lowers[left + axis] > uppers[right + axis] || lowers[right + axis] > uppers[left + axis] {
      return false
    }
    return true
  }

  func meet(_ rule: Int, _ box: [Stretches]) -> Bool {
    let start = rule * axisCount
    for (axis, stretches) in box.enumerated() {
      guard let hull = stretches.hull, lowers[start + axis] <= hull.upperBound,
        hull.lowerBound <= uppers[start + axis]
      else { return false }
    }
    return true
  }
}
