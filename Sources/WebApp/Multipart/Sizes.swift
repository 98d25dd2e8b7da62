/// Writes sizes in bytes for people.
enum Sizes {
  /// Such as `32 MiB`; a size that is not whole in a unit is written in the next smaller one.
  static func text(_ bytes: Int) -> String {
    for (size, unit) in [(1 << 20, "MiB"), (1 << 10, "KiB")]
    where bytes >= size && bytes.isMultiple(of: size) {
      return "\(bytes / size) \(unit)"
    }
    return "\(bytes) B"
  }
}
