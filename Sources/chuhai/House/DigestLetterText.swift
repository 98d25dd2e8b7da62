import Accounts
import Mail
import TradeTerms

/// The mail digest in words.
struct DigestLetterText {
  private let letter: BilingualLetter

  /// - Parameters:
  ///   - digest: what is told, and to whom.
  ///   - address: that of the platform, as people reach it.
  ///   - unsubscribing: what the link that stops it holds.
  /// - Throws: `MailError` where nobody can be mailed at the address.
  init(
    _ digest: DigestLetter, _ address: String, unsubscribing: String
  ) throws(MailError) {
    let stop = "\(address)/unsubscribe/\(unsubscribing)"
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
        + [
          .link("\(address)/inbox"), .words("想少收一些？请在“我的账号”里更改："),
          .link("\(address)/account"), .words("不想再收到？无需登录："), .link(stop),
        ],
      english: [.words("You have \(digest.count) unread notices on Chuhai:")] + lines(\.english)
        + (rest > 0 ? [.words("\(rest) more are in your inbox:")] : [.words("Your inbox:")])
        + [
          .link("\(address)/inbox"),
          .words("To be mailed less often, go to your account:"), .link("\(address)/account"),
          .words("To be mailed no more, without signing in:"), .link(stop),
        ], unsubscribing: stop)
  }

  func message(from sender: Mailbox) throws(MailError) -> MailMessage {
    try letter.message(from: sender)
  }
}
