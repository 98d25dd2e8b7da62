/// The rows of a batch: where they begin in the columns and how many there are.
struct BatchRows {
  let start: Int
  let count: Int

  /// The words that hold a row.
  var words: Int { (count + 63) / 64 }

  /// The bits of a word that are rows.
  func mask(_ word: Int) -> UInt64 {
    let rest = count - word * 64
    return rest >= 64 ? .max : (1 << UInt64(rest)) - 1
  }
}
