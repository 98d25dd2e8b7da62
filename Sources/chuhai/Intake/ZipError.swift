import TradeTerms

/// Why a zip file, or one of its entries, is not taken.
enum ZipError: Explained, Hashable {
  case unreadable(path: String, words: String)
  case tooManyEntries(path: String, found: Int, most: Int)
  case tooLarge(path: String, bytes: UInt64, most: UInt64)
  case bomb(path: String, bytes: UInt64, packed: UInt64, most: UInt64)
  case entryTooLarge(path: String, bytes: UInt64, most: UInt64)
  case encrypted(path: String)
  case zipWithinZip(path: String)
  case damaged(path: String, words: String)

  var what: Wording {
    switch self {
    case .unreadable(_, let words):
      Wording("zip 文件打不开：\(words)", "The zip file cannot be opened: \(words)")
    case .tooManyEntries(_, let found, let most):
      Wording(
        "zip 中有 \(found) 个文件，上限 \(most)", "The zip file has \(found) entries, at most \(most)")
    case .tooLarge(_, let bytes, let most):
      Wording(
        "zip 解开后有 \(bytes) 字节，上限 \(most)",
        "Unpacked, the zip file has \(bytes) bytes, at most \(most)")
    case .bomb(_, let bytes, let packed, let most):
      Wording(
        "疑似 zip 炸弹：\(packed) 字节解开为 \(bytes) 字节，超过 \(most) 倍",
        "It looks like a zip bomb: \(packed) bytes unpack to \(bytes), more than \(most) times")
    case .entryTooLarge(_, let bytes, let most):
      Wording(
        "zip 中的文件有 \(bytes) 字节，上限 \(most)",
        "The entry of the zip file has \(bytes) bytes, at most \(most)")
    case .encrypted: Wording("zip 中的文件已加密", "The entry of the zip file is encrypted")
    case .zipWithinZip: Wording("zip 之中还有 zip", "There is a zip file within the zip file")
    case .damaged(_, let words):
      Wording("zip 中的文件损坏：\(words)", "The entry of the zip file is damaged: \(words)")
    }
  }

  var place: String {
    switch self {
    case .unreadable(let path, _), .tooManyEntries(let path, _, _), .tooLarge(let path, _, _),
      .bomb(let path, _, _, _), .entryTooLarge(let path, _, _), .encrypted(let path),
      .zipWithinZip(let path), .damaged(let path, _):
      path
    }
  }

  var remedy: Wording {
    switch self {
    case .unreadable, .damaged: Wording("请重新打包或重新传送", "Pack or send it again")
    case .tooManyEntries, .tooLarge:
      Wording("请分成几个 zip 文件", "Divide it into several zip files")
    case .bomb:
      Wording(
        "请核对来源；正常报文请不打包直接送入",
        "Check where it comes from; hand real messages in unpacked")
    case .entryTooLarge:
      Wording("请分成每份不超过 100 单的报文", "Divide it into messages of at most 100 documents")
    case .encrypted: Wording("请不加密打包", "Pack it without a password")
    case .zipWithinZip: Wording("请先解开里层的 zip", "Unpack the inner one first")
    }
  }
}
