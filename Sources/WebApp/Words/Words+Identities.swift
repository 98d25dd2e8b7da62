extension Words {
  /// Signing in at another house.
  static let identities = """
    identity.signin | 用“{n}”登录 | Sign in with {n}
    identity.join | 用“{n}”登录并加入 | Sign in with {n}, and join
    identity.connect | 连接“{n}” | Connect {n}
    identity.title | 其他登录方式 | Other ways to sign in
    identity.lead | 连接后，在那里登录即可登录这个账号；启用了验证器的，仍要填写验证码。 \
    | Once connected, who signs in there is signed in here; an authenticator is still asked for.
    identity.none | 尚未连接。 | None is connected.
    identity.house | 身份提供方 | Where
    identity.subject | 在那里的身份 | As whom
    identity.linked | 连接时间 | Since
    identity.disconnect | 断开 | Disconnect
    identity.failed | 没有登录成功 | You are not signed in
    identity.unreachable | 现在连接不上“{n}” | {n} cannot be reached now
    identity.unreachable.remedy | 请稍后再试，或用密码登录。 | Try again later, or sign in with your password.
    identity.unknown | 这个身份还没有连接账号 | This identity is not connected yet
    identity.unknown.lead | 您在“{n}”登录成功，但本平台不知道它对应哪个账号。 \
    | You signed in with {n}, but this platform does not know to which account that belongs.
    identity.unknown.own | 已有账号：先用密码登录，再到“我的账号”连接“{n}”。 \
    | If you have an account, sign in with your password first and connect {n} under “My account”.
    identity.unknown.none | 没有账号：请让本机构的管理人员邀请您，打开邀请链接后用“{n}”登录。 \
    | If you have none, ask a manager of your organisation for an invitation, and open it with {n}.
    identity.code | 请填写验证码 | Your one-time code
    identity.confirm | 连接这个身份？ | Connect this identity?
    identity.confirm.lead | 从现在起，在“{n}”以 {s} 登录的人，即可登录您的账号 {m}。 \
    | From now on whoever signs in with {n} as {s} signs in to your account {m}.
    identity.as | 您在“{n}”以 {s} 登录，以后用它登录本平台。 \
    | You signed in with {n} as {s}, and will sign in here with it.
    done.connected | 已连接。 | It is connected.
    done.disconnected | 已断开。 | It is disconnected.
    """
}
