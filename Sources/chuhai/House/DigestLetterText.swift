import Accounts
import Mail
import TradeTerms

/// The mail digest in words.
struct DigestLetterText {
  private let letter: BilingualLetter

  /// - Throws: `MailError` where nobody can be mailed at the address.
  init(_ digest: DigestLetter, _ address: String) throws(MailError) {
    func lines(_ language: (Wording) -> String) -> [BilingualLetter.Paragraph] {
      digest.notices.flatMap { notice -> [BilingualLetter.Paragraph] in
        [.words("\(notice.subject) · \(language(notice.text))"), .link(address + notice.link)]
      }
    }
    let rest = digest.count - digest.notices.count
    letter = BilingualLetter(
      to: try Mailbox(name: "", address: digest.user.mail),
      subject: "出海平台：\(digest.count) 条未读通知 · \(digest.count) unread notices",
      chinese: [.words("您好！您在出海平台有 \(digest.count) 条未读通知：")] + lines(\.chinese)
        + (rest > 0 ? [.words("另有 \(rest) 条，请到收件箱查看：")] : [.words("收件箱：")])
        + [.link("\(address)/inbox"), .words("不想再收到？请在“我的账号”里更改："), .link("\(address)/account")],
      english: [.words("You have \(digest.count) unread notices on Chuhai:")] + lines(\.english)
        + (rest > 0 ? [.words("\(rest) more are in your inbox:")] : [.words("Your inbox:")])
        + [
          .link("\(address)/inbox"),
          .words("To be mailed less often, or not at all, go to your account:"),
          .link("\(address)/account"),
        ])
  }

  func message(from sender: Mailbox) throws(MailError) -> MailMessage {
    try letter.message(from: sender)
  }
}
