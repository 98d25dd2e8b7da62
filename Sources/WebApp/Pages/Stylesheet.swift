/// The one stylesheet.
enum Stylesheet {
  static let text = frame + parts + models + policies + accounts + cases + narrow

  /// Its address, with a digest of its text (FNV-1a): new text, new address.
  static let path: String = {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "/style-\(String(digest, radix: 16)).css"
  }()
}
