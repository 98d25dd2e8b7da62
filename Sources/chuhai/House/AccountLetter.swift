import Accounts
import Mail
import TradeTerms

/// What the accounts mail, in words: Chinese first, English below.
struct AccountLetter {
  private let to: Mailbox
  private let subject: String
  private let chinese: [Paragraph]
  private let english: [Paragraph]

  private typealias Paragraph = BilingualLetter.Paragraph

  /// - Parameters:
  ///   - mail: what is mailed, and to whom.
  ///   - address: that of the platform, as people reach it.
  /// - Throws: `MailError` where nobody can be mailed at the address.
  init(_ mail: AccountMail, from address: String) throws(MailError) {
    to = try Mailbox(name: "", address: mail.to.description)
    switch mail.content {
    case .reset(let token):
      subject = "重设密码 · Choose a new password"
      let link = Paragraph.link("\(address)/link/\(token)")
      chinese = [
        .words("您好！有人请求为出海平台的账号 \(mail.to) 重设密码。请在 30 分钟内打开下面的链接，设置新密码。链接只能用一次："), link,
        .words("如果不是您本人请求的，请不必理会：密码不会改变。"),
      ]
      english = [
        .words(
          "Somebody asked to choose a new password for the account \(mail.to). Open this link "
            + "within 30 minutes; it works once:"), link,
        .words("If it was not you, do nothing: the password stays as it is."),
      ]
    case .invitation(let token, let organisation):
      subject = "邀请加入机构 · An invitation"
      let link = Paragraph.link("\(address)/link/\(token)")
      chinese = [
        .words("您好！您受邀在出海平台加入“\(organisation)”。请在七天内打开下面的链接。链接只能用一次："), link,
        .words("如果您不认识这个机构，请不必理会。"),
      ]
      english = [
        .words(
          "You are invited to join “\(organisation)” on Chuhai. Open this link within seven days; "
            + "it works once:"), link,
        .words("If you do not know this organisation, do nothing."),
      ]
    case .identityConnected(let house):
      subject = "新的登录方式 · Another way to sign in"
      let link = Paragraph.link("\(address)/account")
      chinese = [
        .words("您好！从现在起，可以用“\(house)”登录出海平台的账号 \(mail.to)。"),
        .words("如果不是您本人连接的，请立即重设密码，并告知平台运营方："), link,
      ]
      english = [
        .words("From now on “\(house)” signs in to the account \(mail.to)."),
        .words("If it was not you, choose a new password at once, and tell the operator:"), link,
      ]
    case .erased:
      subject = "账号已注销 · Your account was erased"
      chinese = [.words("您好！出海平台账号 \(mail.to) 已注销，姓名、邮箱与登录方式已删除。这是最后一封邮件。")]
      english = [
        .words(
          "The account \(mail.to) on Chuhai was erased, with its name, its address and its ways to "
            + "sign in. This is the last mail.")
      ]
    case .passwordChanged:
      subject = "密码已修改 · Your password was changed"
      let link = Paragraph.link("\(address)/forgotten")
      chinese = [
        .words("您好！出海平台账号 \(mail.to) 的密码刚刚修改，其他设备上的登录已失效。"),
        .words("如果不是您本人修改的，请立即重设密码，并告知平台运营方："), link,
      ]
      english = [
        .words(
          "The password of the account \(mail.to) was changed just now, and all other sessions "
            + "have ended."),
        .words("If it was not you, choose a new one at once, and tell the operator:"), link,
      ]
    }
  }

  /// The letter as a message.
  func message(from sender: Mailbox) throws(MailError) -> MailMessage {
    try BilingualLetter(to: to, subject: subject, chinese: chinese, english: english)
      .message(from: sender)
  }
}
