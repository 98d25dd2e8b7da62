/// A bar that shows a value on its way to a bound, on a scale of a thousand.
struct Bar {
  /// Where the filled part ends.
  let fill: Int
  /// Where the bound stands.
  let goal: Int

  private static let fourFifths = 800

  init(_ threshold: Threshold) {
    let found = max(0, threshold.found.number ?? 0)
    guard let bound = threshold.bound.number, bound > 0 else {
      fill = 0
      goal = Self.fourFifths
      return
    }
    // The bound stands at four fifths, so that there is room to be beyond it; a value that goes
    // beyond the scale stretches it.
    let mark = Self.share(of: bound, in: found, to: 1000)
    guard found < bound || mark > Self.fourFifths else {
      fill = 1000
      goal = mark
      return
    }
    let (high, low) = found.multipliedFullWidth(by: Int64(Self.fourFifths))
    let reach = Int(bound.dividingFullWidth((high, low)).quotient)
    // One fen short must not look like reached.
    fill = threshold.isReached == false ? min(reach, Self.fourFifths - 1) : reach
    goal = Self.fourFifths
  }

  /// The values that the template of the bar takes.
  func values(_ tone: Label.Tone, label: String) -> [String: Any] {
    ["tone": tone.rawValue, "fill": fill, "goalAt": goal, "barLabel": label]
  }

  /// `part` of `whole`, scaled to `length` and cut.
  static func share(of part: Int64, in whole: Int64, to length: Int64) -> Int {
    guard whole > 0, part > 0 else { return 0 }
    let (high, low) = part.multipliedFullWidth(by: length)
    guard part < whole else { return Int(length) }
    return Int(whole.dividingFullWidth((high, low)).quotient)
  }
}
