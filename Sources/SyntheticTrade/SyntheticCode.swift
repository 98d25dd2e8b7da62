import TradeTerms

/// Makes identifiers of firms that do not exist.
enum SyntheticCode {
  /// A unified social credit code for the firm with number `index` in a city.
  ///
  /// Its body begins with `HC` (合成), which no real body does.
  static func uscc(_ index: Int, in city: SyntheticCity) -> String {
    let body = organisation(index)
    let text = "9144\(city.digits)00\(body)"
    do {
      return try USCC(text + "0").description
    } catch .checkFailed(_, _, let expected) {
      return text + String(expected)
    } catch {
      // The alphabet and the length are right by construction.
      return text + "0"
    }
  }

  /// A customs registration code: the city, a kind of district, a kind of firm, a serial number.
  static func customs(_ index: Int, in city: SyntheticCity) -> String {
    let serial = padded(index % 10_000, to: 4)
    return "44\(city.digits)\(1 + index / 90_000 % 9)\(1 + index / 10_000 % 9)\(serial)"
  }

  static func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Eight characters and the check character of GB 11714.
  private static func organisation(_ index: Int) -> String {
    let body = "HC" + padded(index, to: 6)
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { sum, pair in
      let value = pair.0 < 65 ? Int(pair.0) - 48 : Int(pair.0) - 55
      return sum + value * pair.1
    }
    let check = 11 - sum % 11
    return body + (check == 11 ? "0" : check == 10 ? "X" : String(check))
  }
}
