public import TradeTerms

/// Why somebody is not signed in by another house.
public enum OpenIDError: Explained, Hashable {
  /// An address that is neither HTTPS nor on this machine.
  case insecure(String)
  /// What the provider answers at an address is not what it should be.
  case unreadable(String)
  case lacking(String, field: String)
  /// The provider says that it is another one than was asked.
  case wrongIssuer(String)
  /// The provider does not do what we need of it.
  case unsupported(String)
  /// The provider answered with an error.
  case declined(String)
  /// The answer belongs to no attempt of this browser.
  case noAttempt
  case wrongState
  case stateUsed
  case attemptExpired
  case malformedToken
  case algorithmRefused(String)
  case unknownKey
  case wrongSignature
  case wrongAudience
  case expired
  /// Issued, or good, from a time that is yet to come.
  case notYet
  case wrongNonce
  case noSubject

  public var what: Wording {
    switch self {
    case .insecure: Wording("身份提供方的地址不是 https", "The address of the provider is not https")
    case .unreadable: Wording("身份提供方的答复读不懂", "The answer of the provider cannot be read")
    case .lacking(_, let field):
      Wording("身份提供方的答复缺少 \(field)", "The answer of the provider lacks \(field)")
    case .wrongIssuer: Wording("签发者不是所配置的身份提供方", "It was issued by another provider")
    case .unsupported(let what):
      Wording("身份提供方不支持 \(what)", "The provider does not support \(what)")
    case .declined(let code): Wording("身份提供方没有同意：\(code)", "The provider declined: \(code)")
    case .noAttempt:
      Wording("这个浏览器没有正在进行的登录", "This browser has no sign-in under way")
    case .wrongState: Wording("答复与这次登录不符", "The answer is to another sign-in")
    case .stateUsed: Wording("这个答复已经用过", "The answer was used already")
    case .attemptExpired: Wording("登录用时过长", "The sign-in took too long")
    case .malformedToken: Wording("身份令牌读不懂", "The identity token cannot be read")
    case .algorithmRefused(let name):
      Wording("不接受签名算法“\(name)”", "The algorithm “\(name)” is not accepted")
    case .unknownKey: Wording("找不到签名所用的密钥", "The key of the signature is unknown")
    case .wrongSignature: Wording("身份令牌的签名不对", "The signature is wrong")
    case .wrongAudience: Wording("身份令牌不是发给本平台的", "The identity token is not for this platform")
    case .expired: Wording("身份令牌已过期", "The identity token has expired")
    case .notYet: Wording("身份令牌尚未生效", "The identity token is not good yet")
    case .wrongNonce: Wording("身份令牌不属于这次登录", "The identity token is of another sign-in")
    case .noSubject: Wording("身份令牌没有写明身份", "The identity token names nobody")
    }
  }

  public var place: String {
    switch self {
    case .insecure(let place), .unreadable(let place), .lacking(let place, _),
      .wrongIssuer(let place):
      place
    default: ""
    }
  }

  public var remedy: Wording {
    switch self {
    case .noAttempt, .wrongState, .stateUsed, .attemptExpired, .declined, .expired, .wrongNonce:
      Wording("请重新登录", "Sign in once more")
    case .notYet:
      Wording("请平台运营方核对时钟", "Have the operator check the clock of this machine")
    case .insecure, .unreadable, .lacking, .wrongIssuer, .unsupported, .malformedToken,
      .algorithmRefused, .unknownKey, .wrongSignature, .wrongAudience, .noSubject:
      Wording(
        "请改用密码登录，并告知平台运营方", "Sign in with your password, and tell the operator")
    }
  }
}
