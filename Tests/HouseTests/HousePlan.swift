/// The layers of the house and who may use what, as `docs/architecture.md` draws them.
enum HousePlan {
  /// The rooms, from the words at the top to the shells at the foot.
  static let layers: [[String]] = [
    ["TradeTerms"],
    ["FEEL", "DMN", "PolicyPacks", "CustomsMessages", "OpenIDConnect"],
    ["Storage", "StorageSQLite", "StoragePostgreSQL", "Registry", "TradeLedger"],
    ["Entitlements", "Clearance", "Accounts", "Cases", "Programme"],
    ["SyntheticTrade", "Transfers", "Mail", "WebApp", "chuhai"],
  ]

  /// Neighbours of one layer that may be used all the same.
  static let neighbours: [String: Set<String>] = [
    "DMN": ["FEEL"],
    "PolicyPacks": ["DMN", "FEEL"],
    "StorageSQLite": ["Storage"],
    "StoragePostgreSQL": ["Storage"],
    "Registry": ["Storage"],
    "TradeLedger": ["Storage"],
    "Mail": ["Transfers"],
    "chuhai": ["Mail", "SyntheticTrade", "Transfers", "WebApp"],
  ]

  /// What a room must not know although it stands higher on the page.
  static let strangers: [String: Set<String>] = [
    "FEEL": ["TradeTerms"],
    "DMN": ["TradeTerms"],
    "Storage": ["FEEL", "PolicyPacks", "CustomsMessages"],
    "StorageSQLite": ["FEEL", "PolicyPacks", "CustomsMessages"],
    "StoragePostgreSQL": ["FEEL", "PolicyPacks", "CustomsMessages"],
    "Registry": ["FEEL", "PolicyPacks", "CustomsMessages"],
    "TradeLedger": ["FEEL", "PolicyPacks"],
    "Clearance": ["FEEL", "PolicyPacks"],
  ]

  /// The live halves of a contract: only the executable and the tests choose between them.
  static let liveHalves: Set<String> = ["StorageSQLite", "StoragePostgreSQL"]

  /// Libraries that stand behind one room, so that they can be exchanged there.
  static let drivers: [String: Set<String>] = [
    "ArgumentParser": ["chuhai"],
    "CCurl": ["Transfers"],
    "CDecimal": ["FEEL"],
    "CIconv": ["TradeTerms"],
    "CMPFR": ["FEEL"],
    "CLibXML": ["CustomsMessages", "DMN"],
    "CMarkdown": ["PolicyPacks"],
    "CPostgreSQL": ["StoragePostgreSQL"],
    "CSQLite": ["StorageSQLite"],
    "CSpreadsheet": ["Programme"],
    "CZip": ["WebApp", "chuhai"],
    "CZstandard": ["TradeLedger"],
    "GRDB": ["StorageSQLite"],
    "HTTPTypes": ["WebApp", "chuhai"],
    "Hummingbird": ["WebApp", "chuhai"],
    "JWTKit": ["OpenIDConnect"],
    "Mustache": ["WebApp"],
    "NIOCore": ["WebApp", "chuhai"],
    "Yams": ["PolicyPacks"],
  ]

  static var rooms: [String] { layers.flatMap { $0 } }

  static func layer(of room: String) -> Int? {
    layers.firstIndex { $0.contains(room) }
  }

  /// Why a room may not import a module; `nil` when it may.
  static func objection(to module: String, in room: String) -> String? {
    if let homes = drivers[module], !homes.contains(room) {
      return "\(module) stays behind \(homes.sorted().joined(separator: " and ")); ask that target"
    }
    guard let own = layer(of: room), let other = layer(of: module), room != module else {
      return nil
    }
    if liveHalves.contains(module), room != "chuhai" {
      return "only chuhai and tests see a live half; take a Storage.Database as a parameter"
    }
    if neighbours[room]?.contains(module) == true { return nil }
    if other > own { return "arrows go up the page: move what is needed into \(room) or above it" }
    if other == own {
      return
        "\(room) and \(module) are neighbours; let them meet in the ledger, the registry or a shell"
    }
    if strangers[room]?.contains(module) == true {
      return "\(room) must not know \(module); pass in what is needed as plain values"
    }
    return nil
  }
}
