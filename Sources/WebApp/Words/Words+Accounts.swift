extension Words {
  /// Signing in, and one's own account.
  static let accounts = """
    signin.title | 登录 | Sign in
    signin.code | 验证码 | One-time code
    signin.code.note | 仅在您启用过验证器时填写。 | Only if you have set up an authenticator.
    signin.none | 账号由本机构的管理人员邀请开通。 | Accounts are opened by an invitation of your organisation.
    forgotten.title | 忘记密码 | Forgotten password
    forgotten.lead | 填写邮箱，我们寄去一个 30 分钟内有效的链接。 \
    | Give your mail address; a link that works for 30 minutes is sent there.
    forgotten.send | 寄出链接 | Send the link
    forgotten.sent | 如果这个邮箱有账号，链接已经寄出。 | If the address has an account, the link is on its way.
    link.first | 第一位管理员 | The first administrator
    link.first.lead | 请填写邮箱并设置密码。这个链接只能用一次。 \
    | Give your address and choose a password. The link works once.
    link.invitation | 加入机构 | Join the organisation
    link.invitation.lead | 您受邀加入“{o}”，角色：{r}。 | You are invited into “{o}”; your role: {r}.
    link.reset | 重设密码 | Choose a new password
    link.reset.lead | 设置新密码后，其他设备上的登录全部失效。 \
    | With the new password you are signed out on all other devices.
    link.use | 确定 | Confirm
    link.accept | 接受邀请 | Accept the invitation
    account.title | 我的账号 | My account
    account.mail | 邮箱 | Mail address
    account.name | 姓名 | Name
    account.password | 密码 | Password
    account.password.old | 现在的密码 | Present password
    account.password.new | 新密码 | New password
    account.password.rule | 至少 10 个字符，一句话最好。 | Ten characters or more; a sentence is best.
    account.password.change | 修改密码 | Change the password
    account.organisations | 所属机构 | Organisations
    account.organisations.none | 您还不属于任何机构，请让管理人员邀请您。 \
    | You belong to no organisation yet; have one of its managers invite you.
    account.current | 当前 | acting now
    account.act | 以此机构办理 | Act for it
    account.code | 验证器 | Authenticator
    account.code.on | 已启用 | set up
    account.code.off | 停用 | Switch off
    account.code.lead | 把下面的密钥输入验证器程序，再填写它显示的 6 位数字。 \
    | Type this secret into your authenticator, then the six digits that it shows.
    account.code.link | 在本机的验证器中打开 | Open in the authenticator of this device
    account.code.confirm | 启用 | Switch on
    account.sessions | 登录记录 | Where you are signed in
    account.session.began | 登录时间 | Since
    account.session.from | 来自 | From
    account.session.this | 本次 | this one
    account.tokens | 程序令牌 | Tokens of programs
    account.tokens.lead | 让您的程序以当前机构的名义调用接口；它能做的不会超过您。 \
    | They let your programs use the API for the present organisation, and never more than you may.
    account.token.once | 令牌只显示这一次，请立即保存： | The token is shown this once; keep it now:
    account.token.name | 名称 | Name
    account.token.scopes | 范围 | Scope
    account.token.until | 有效至 | Until
    account.token.used | 最近使用 | Last used
    account.token.revoked | 已吊销 | revoked
    account.token.revoke | 吊销 | Revoke
    account.token.days | 有效天数 | Days
    account.token.make | 新建令牌 | Make a token
    account.scope.read | 查阅 | read
    account.scope.handin | 交单 | hand in documents
    account.scope.cases | 办事 | work on cases
    account.export | 下载平台保存的我的账号资料（JSON） | Download what the platform keeps of my account (JSON)
    account.session.end | 结束 | End it
    done.session | 那次登录已结束。 | That session has ended.
    done.withdrawn | 邀请已撤回。 | The invitation is withdrawn.
    done.locked | 账号已锁定，其登录与令牌即刻失效。 | The account is locked; its sessions and tokens count no more.
    done.accounterased | 账号已注销。 | The account was erased.
    account.erase | 注销账号 | Erase my account
    account.erase.lead | 姓名、邮箱、密码、验证器、登录、令牌、所属机构和其他登录方式都会删除，不能恢复。\
    事项的办理记录和审计日志依法保留，其中只剩账号编号和“（已注销）”。如果您是某个机构唯一的管理人员，请先任命另一位。\
    建议先下载平台保存的资料。 \
    | Name, address, password, authenticator, sessions, tokens, memberships and other ways to sign \
    in are deleted for good. The history of cases and the audit trail are kept, as the law wants, with \
    the number of the account and “(erased)”. Whoever manages an organisation alone makes somebody \
    else a manager first. You may want to download what is kept before.
    account.erase.sure | 我确认注销 | I want it erased
    account.erase.do | 注销 | Erase it
    done.unlocked | 账号已解锁。 | The account is unlocked.
    done.joined | 已加入该机构。 | You have joined the organisation.
    done.password | 密码已修改，其他登录已失效。 | The password is changed; all other sessions have ended.
    done.code | 验证器已启用。 | The authenticator is switched on.
    done.codeoff | 验证器已停用。 | The authenticator is switched off.
    done.token | 令牌已吊销。 | The token is revoked.
    done.role | 已保存。 | Saved.
    done.mandate | 授权已更新。 | Saved.
    done.organisation | 机构已建立，请邀请它的管理人员。 | The organisation is there; invite its manager.
    done.closed | 机构已停用。 | The organisation is closed.
    """

  /// Organisations, their members, the administration and the audit trail.
  static let organisations = """
    organisation.name | 机构 | Organisation
    organisation.kind | 类别 | Kind
    organisation.code | 代码 | Code
    organisation.role | 角色 | Role
    organisation.members | 成员 | Members
    organisation.self | 本人 | you
    organisation.remove | 移出机构 | remove
    organisation.save | 保存 | Save
    organisation.invite | 邀请成员 | Invite somebody
    organisation.invite.send | 发出邀请 | Invite
    organisation.invited | 待接受的邀请 | Invitations that wait
    organisation.invited.until | 有效至 | until
    organisation.withdraw | 撤回 | Withdraw
    organisation.link | 邀请链接（七天内有效，只能用一次），请转交对方： \
    | The link of the invitation, good for seven days and once; hand it over:
    mandate.title | 授权 | Whom you trust
    mandate.lead | 园区或服务机构经您授权后，才能查阅本企业的记录；服务机构还可代为交单。随时可以收回。 \
    | A park or service provider sees your records only if you agree; a provider may hand in for you. \
    Take it back at any time.
    mandate.none | 尚未授权任何机构。 | You trust nobody yet.
    mandate.whom | 机构 | Organisation
    mandate.grant | 授权 | Trust it
    mandate.revoke | 收回 | Take back
    mandate.trusted | 授权给本机构的企业 | Enterprises that trust you
    mandate.trusted.none | 还没有企业授权给本机构。 | No enterprise trusts you yet.
    administration.title | 平台管理 | Administration
    administration.organisations | 机构 | Organisations
    administration.closed | 已停用 | closed
    administration.act | 办理 | Act
    administration.manager | 管理人员邮箱 | Mail of a manager
    administration.close | 停用机构 | Close it
    administration.add | 新建机构 | A new organisation
    administration.add.send | 新建 | Make it
    administration.people | 用户 | People
    administration.people.lead | 锁定后，此人的登录与令牌即刻失效；记录保留。 \
    | A locked account is signed out everywhere and its tokens count no more; its records stay.
    administration.people.none | 没有这样的用户。 | There is nobody.
    administration.lock | 锁定 | Lock
    administration.unlock | 解锁 | Unlock
    administration.locked | 已锁定 | locked
    administration.erased | （已注销） | (erased)
    administration.erase | 注销 | Erase
    administration.erase.lead | 仅在本人提出请求后办理；不能恢复。 \
    | Only where the person asked for it; it cannot be undone.
    administration.erase.because | 请求的依据 | Who asked, and when
    administration.erase.do | 注销此账号 | Erase the account
    administration.since | 建立 | Since
    audit.title | 审计日志 | Audit trail
    audit.lead | 谁在何时从何处看了或改了什么；每条与前一条连环，改动会被查出。 \
    | Who saw or changed what, when, from where. Each event is chained to the one before, so that \
    tampering is found.
    audit.none | 没有记录。 | There is nothing.
    audit.number | 序号 | No.
    audit.at | 时间 | When
    audit.actor | 何人 | Who
    audit.action | 何事 | What
    audit.subject | 对象 | Of what
    audit.from | 来自 | From
    """
}
