import TradeLedger

/// Writes and reads the places at which lists are continued.
enum PlaceText {
  static func text(_ place: FindingPlace) -> String {
    "\(place.document.rawValue).\(place.number)"
  }

  static func text(_ place: PostingPlace) -> String {
    "\(place.month).\(place.document.rawValue).\(place.number)"
  }

  static func document(_ text: String) throws(PlaceError) -> DocumentNumber {
    DocumentNumber(rawValue: try numbers(text, 1)[0])
  }

  static func finding(_ text: String) throws(PlaceError) -> FindingPlace {
    let numbers = try numbers(text, 2)
    return FindingPlace(document: DocumentNumber(rawValue: numbers[0]), number: numbers[1])
  }

  static func posting(_ text: String) throws(PlaceError) -> PostingPlace {
    let numbers = try numbers(text, 3)
    return PostingPlace(
      month: numbers[0], document: DocumentNumber(rawValue: numbers[1]), number: numbers[2])
  }

  /// The whole numbers of a place.
  /// - Throws: `PlaceError` for a text that no page ever gave.
  static func numbers(_ text: String, _ count: Int) throws(PlaceError) -> [Int64] {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int64($0) }
    guard parts.count == count, numbers.count == count, numbers.allSatisfy({ $0 >= 0 }) else {
      throw .unreadable(text)
    }
    return numbers
  }
}
