/// An attribute as it is written, its name with its prefix.
struct XMLTextAttribute {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Those of some attributes that have a value.
  static func present(_ pairs: (String, String?)...) -> [Self] {
    pairs.compactMap { name, value in value.map { Self(name, $0) } }
  }
}
