/// The code of an enterprise where the messages allow either kind.
public enum EnterpriseCode: TradeIdentifier {
  case uscc(USCC)
  case customs(CustomsRegistration)

  /// Reads 18 characters as a social credit code and 10 as a customs registration.
  public init(_ raw: some StringProtocol) throws(IdentifierError) {
    switch raw.unicodeScalars.count {
    case 0: throw .empty(.enterpriseCode)
    case 10: self = .customs(try CustomsRegistration(raw))
    case 18: self = .uscc(try USCC(raw))
    default: throw .wrongLength(.enterpriseCode, text: String(raw), expected: [10, 18])
    }
  }

  public var description: String {
    switch self {
    case .uscc(let code): code.description
    case .customs(let code): code.description
    }
  }

  /// Whether the bytes are a code of either kind in upper case, without building it.
  public static func accepts(utf8 bytes: UnsafeRawBufferPointer) -> Bool {
    USCC.accepts(utf8: bytes) || CustomsRegistration.accepts(utf8: bytes)
  }
}
