public import TradeTerms

/// Why there is no mail server, no address or no message.
public enum MailError: Explained, Hashable {
  case notAServer
  /// A server, and nobody from whom the mail comes.
  case noSender
  case notAMailbox(String)
  /// A password without the user that it belongs to.
  case passwordWithoutUser
  /// A line break or another control character in a line of the header.
  case unprintable(header: String)
  case noHeader(String)

  public var what: Wording {
    switch self {
    case .notAServer: Wording("邮件服务器的地址无法识别", "This is no address of a mail server")
    case .noSender: Wording("没有写明发件人", "Nobody is named from whom mail comes")
    case .notAMailbox(let text): Wording("“\(text)”不是邮箱地址", "“\(text)” is no mailbox")
    case .passwordWithoutUser:
      Wording("给了邮件密码，却没有用户名", "There is a password for mail, but no user")
    case .unprintable(let header):
      Wording("邮件头 \(header) 中有换行或控制字符", "A line break or control character in \(header)")
    case .noHeader(let name): Wording("“\(name)”不能作邮件头", "“\(name)” is no name of a header")
    }
  }

  public var place: String {
    switch self {
    case .notAServer: "--mail"
    case .noSender: "--mail-from"
    case .notAMailbox: ""
    case .passwordWithoutUser: "CHUHAI_MAIL_PASSWORD"
    case .unprintable(let header), .noHeader(let header): header
    }
  }

  public var remedy: Wording {
    switch self {
    case .notAServer:
      Wording(
        "请写成 smtp://user@host:587、smtps://user@host 或 smtp://127.0.0.1:1025；特殊字符用 %XX",
        "Write smtp://user@host:587, smtps://user@host or smtp://127.0.0.1:1025, special characters "
          + "as %XX")
    case .noSender, .notAMailbox:
      Wording(
        "请写成 name@example.org 或 “名称 <name@example.org>”",
        "Write name@example.org or “Name <name@example.org>”")
    case .passwordWithoutUser: Wording("请在地址中写明用户", "Name the user in the address")
    case .unprintable: Wording("请写在一行内", "Write it on one line")
    case .noHeader:
      Wording("只用字母、数字与连字符", "Use letters, digits and hyphens; not one that is there")
    }
  }
}
