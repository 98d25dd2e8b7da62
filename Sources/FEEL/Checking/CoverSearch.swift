/// Looks for parts of a box that no rule takes.
///
/// Axis by axis, the box falls into slices in which the same rules are left; slices with the same
/// rules are looked at once. A rule that takes all of the axes that follow ends the search.
struct CoverSearch {
  private let boxes: [[Stretches]]
  private let whole: [Stretches]
  /// By axis, the rules that take all of that axis and of those after it.
  private var takesRest: [Bitmap] = []
  /// Rules that were found to leave nothing open from an axis on.
  private var closed: Set<Slice> = []
  private(set) var holes: [[Stretches]] = []
  private let mostHoles: Int
  /// How much may still be done, in words of rule sets.
  private(set) var left: Int

  private struct Slice: Hashable {
    let axis: Int
    let rules: Bitmap
  }

  /// `boxes` are those of the rules by axis, `whole` is what they should take together.
  init(_ boxes: [[Stretches]], whole: [Stretches], mostHoles: Int, left: Int) {
    self.boxes = boxes
    self.whole = whole
    self.mostHoles = mostHoles
    self.left = left
    var rest = Bitmap(repeating: false, count: boxes.count)
    for rule in boxes.indices { rest[rule] = true }
    for axis in whole.indices.reversed() {
      for rule in boxes.indices where rest[rule] && !boxes[rule][axis].contains(whole[axis]) {
        rest[rule] = false
      }
      takesRest.insert(rest, at: 0)
    }
  }

  /// Whether the search came to its end.
  var isComplete: Bool { left > 0 }

  /// Searches among some of the rules.
  mutating func search(_ rules: [Int]) {
    var set = Bitmap(repeating: false, count: boxes.count)
    for rule in rules { set[rule] = true }
    var path: [Stretches] = []
    search(set, &path)
  }

  private mutating func search(_ rules: Bitmap, _ path: inout [Stretches]) {
    let axis = path.count
    guard left > 0, holes.count < mostHoles else { return }
    left -= rules.words.count + 1
    guard axis < whole.count, !rules.isClear else {
      if rules.isClear { holes.append(path + whole[axis...]) }
      return
    }
    if takesRest[axis].meets(rules) || closed.contains(Slice(axis: axis, rules: rules)) { return }
    let before = holes.count
    for (pieces, inner) in slices(of: rules, axis) {
      path.append(pieces)
      search(inner, &path)
      path.removeLast()
    }
    if holes.count == before, left > 0 { closed.insert(Slice(axis: axis, rules: rules)) }
  }

  /// The slices of an axis, those with the same rules put together, in their order.
  private mutating func slices(of rules: Bitmap, _ axis: Int) -> [(Stretches, Bitmap)] {
    var events: [Int: [Int]] = [:]
    for rule in rules.setBits {
      for range in boxes[rule][axis].ranges {
        events[range.lowerBound, default: []].append(rule)
        events[range.upperBound + 1, default: []].append(rule)
      }
    }
    left -= events.count * (rules.words.count + 1)
    guard left > 0 else { return [] }
    var places: [Bitmap: Int] = [:]
    var slices: [([ClosedRange<Int>], Bitmap)] = []
    for range in whole[axis].ranges {
      var start = range.lowerBound
      var active = self.active(rules, axis, at: start)
      let stops = events.keys.filter { range.contains($0) && $0 > start }.sorted()
      for stop in stops + [range.upperBound + 1] {
        if let place = places[active] {
          slices[place].0.append(start...stop - 1)
        } else {
          places[active] = slices.count
          slices.append(([start...stop - 1], active))
        }
        for rule in events[stop] ?? [] { active[rule] = boxes[rule][axis].contains(stop) }
        start = stop
      }
    }
    return slices.map { (Stretches($0.0), $0.1) }
  }

  private func active(_ rules: Bitmap, _ axis: Int, at code: Int) -> Bitmap {
    var active = Bitmap(repeating: false, count: boxes.count)
    for rule in rules.setBits where boxes[rule][axis].contains(code) { active[rule] = true }
    return active
  }
}
