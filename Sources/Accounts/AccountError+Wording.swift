public import TradeTerms

extension AccountError.Field {
  var wording: Wording {
    switch self {
    case .organisationName: Wording("机构名称", "the name of the organisation")
    case .code: Wording("机构代码", "the code of the organisation")
    case .city: Wording("城市", "the city")
    case .mail: Wording("邮箱", "the mail address")
    case .name: Wording("姓名", "the name")
    case .password: Wording("密码", "the password")
    case .tokenName: Wording("令牌名称", "the name of the token")
    case .reason: Wording("事由", "the reason")
    case .consent: Wording("确认", "the confirmation")
    }
  }
}

extension AccountError {
  public var what: Wording {
    switch self {
    case .empty(let field):
      Wording("没有填写\(field.wording.chinese)", "\(field.wording.english) is missing".capitalised)
    case .tooLong(let field, let limit):
      Wording(
        "\(field.wording.chinese)超过 \(limit) 个字",
        "\(field.wording.english) has more than \(limit) characters".capitalised)
    case .notAMailAddress(let text): Wording("“\(text)”不是邮箱地址", "“\(text)” is no mail address")
    case .organisationExists(let code, let name):
      Wording("代码 \(code) 已有机构“\(name)”", "The code \(code) has the organisation “\(name)”")
    case .noSuchOrganisation: Wording("没有这个机构", "There is no such organisation")
    case .organisationClosed(let name): Wording("机构“\(name)”已停用", "“\(name)” is closed")
    case .userExists(let mail): Wording("\(mail) 已有账号", "\(mail) has an account already")
    case .noSuchUser: Wording("没有这个用户", "There is no such user")
    case .noSuchMember: Wording("此人不在该机构", "That person does not belong to the organisation")
    case .lastManager:
      Wording("该机构只剩这一位管理人员", "The organisation has no other manager")
    case .passwordTooShort(let least):
      Wording("密码少于 \(least) 个字符", "The password has fewer than \(least) characters")
    case .passwordTooPlain:
      Wording("密码太容易被猜到", "The password is too easy to guess")
    case .wrongSignIn:
      Wording("邮箱、密码或验证码不对", "The mail address, the password or the code is wrong")
    case .wrongCode: Wording("验证码不对", "The code is wrong")
    case .blocked(let seconds):
      Wording("尝试次数过多，请 \(seconds) 秒后再试", "Too many attempts; wait \(seconds) seconds")
    case .linkUnusable:
      Wording("链接不存在、已用过或已过期", "The link does not exist, was used, or has expired")
    case .sessionEnded: Wording("登录已失效", "You are not signed in any more")
    case .tokenUnusable: Wording("令牌无效或已过期", "The token is unknown, revoked, or has expired")
    case .noSuchToken: Wording("没有这个令牌", "There is no such token")
    case .noSuchSession: Wording("没有这个登录", "There is no such session")
    case .noSuchWebhook: Wording("没有这个推送地址", "There is no such webhook")
    case .alreadyErased: Wording("此账号已注销", "The account was erased")
    case .identityTaken:
      Wording("这个身份已连接另一个账号", "Another account is connected with this identity")
    case .noSuchIdentity: Wording("没有连接这个身份", "This identity is not connected")
    case .lastWayIn:
      Wording("断开后将无法登录此账号", "Nobody could sign in to the account any more")
    case .unknownScope(let text, _): Wording("没有权限范围“\(text)”", "There is no scope “\(text)”")
    case .unknownRole(let text): Wording("没有角色“\(text)”", "There is no role “\(text)”")
    case .badWebhook(let text):
      Wording("“\(text)”不是 https 地址", "“\(text)” is no address by HTTPS")
    case .tooManyWebhooks(let most):
      Wording("已有 \(most) 个推送地址", "There are \(most) webhooks already")
    case .unreadableKey: Wording("密钥文件不可读", "The file of the key cannot be read")
    case .sealBroken(let place):
      Wording("\(place) 的加密内容打不开", "What is sealed at \(place) cannot be opened")
    case .notAllowed: Wording("没有权限", "You are not allowed to do this")
    }
  }

  public var place: String {
    switch self {
    case .empty(let field), .tooLong(let field, _): field.rawValue
    case .notAMailAddress, .userExists: Field.mail.rawValue
    case .organisationExists: Field.code.rawValue
    case .passwordTooShort, .passwordTooPlain: Field.password.rawValue
    case .sealBroken(let place): place
    case .unknownScope: "scope"
    case .unknownRole: "role"
    case .badWebhook: "address"
    default: ""
    }
  }

  public var remedy: Wording {
    switch self {
    case .empty: Wording("请填写", "Fill it in")
    case .tooLong: Wording("请缩短", "Shorten it")
    case .notAMailAddress: Wording("请写成 name@example.org 的形式", "Write it like name@example.org")
    case .organisationExists: Wording("请由其管理人员邀请您", "Have one of its managers invite you")
    case .noSuchOrganisation, .noSuchUser, .noSuchMember, .noSuchToken, .noSuchSession,
      .noSuchWebhook, .alreadyErased:
      Wording("请核对", "Check it")
    case .organisationClosed: Wording("请联系平台运营方", "Ask the operator of the platform")
    case .userExists: Wording("请直接登录，或重设密码", "Sign in, or reset the password")
    case .lastManager: Wording("请先任命另一位管理人员", "Make somebody else a manager first")
    case .passwordTooShort(let least):
      Wording("请用至少 \(least) 个字符，一句话最好", "Use \(least) or more; a sentence is best")
    case .passwordTooPlain:
      Wording("不要用常见密码、连续字符或本人的名字", "No common password, no run of keys, not your own name")
    case .wrongSignIn: Wording("请核对后重试，或重设密码", "Check them and try again, or reset the password")
    case .wrongCode:
      Wording("请核对手机时间，输入新的 6 位数字", "Check the clock of your phone and type the next six digits")
    case .blocked: Wording("不是您本人在试？请重设密码", "If it is not you who tries, reset the password")
    case .linkUnusable: Wording("请重新索取一个", "Ask for a new one")
    case .sessionEnded: Wording("请重新登录", "Sign in again")
    case .tokenUnusable: Wording("请在“我的账号”里新建令牌", "Make a new one under “My account”")
    case .identityTaken:
      Wording("请用那个账号登录，或先在那里断开", "Sign in with that account, or disconnect it there first")
    case .noSuchIdentity: Wording("请核对", "Check it")
    case .lastWayIn:
      Wording("请先用“忘记密码”设置密码", "Choose a password first, by “Forgotten password”")
    case .unknownScope(_, let known):
      Wording(
        "可用的有：\(known.joined(separator: "、"))", "There are: \(known.joined(separator: ", "))")
    case .unknownRole:
      Wording(
        "可用的有：reader、officer、manager", "There are: reader, officer, manager")
    case .badWebhook:
      Wording(
        "请写成 https://example.com/notices 的形式", "Write it like https://example.com/notices")
    case .tooManyWebhooks: Wording("请先停用一个", "Switch one off first")
    case .unreadableKey:
      Wording("应为 64 位十六进制数字，请从备份恢复", "It holds 64 hexadecimal digits; restore it from the backup")
    case .sealBroken: Wording("请核对密钥文件与数据库是否配套", "Check that the key belongs to this database")
    case .notAllowed:
      Wording("请用有权限的账号登录，或请管理人员授权", "Sign in as somebody who may, or ask a manager for it")
    }
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
