import Mail

/// A letter in both languages: Chinese first, English below.
struct BilingualLetter {
  enum Paragraph {
    case words(String)
    case link(String)
  }

  let to: Mailbox
  let subject: String
  let chinese: [Paragraph]
  let english: [Paragraph]
  /// The link that stops letters of this kind, for mail programs to offer.
  var unsubscribing: String?

  /// The letter as a message.
  func message(from sender: Mailbox) throws(MailError) -> MailMessage {
    let all = chinese + [.words("—")] + english
    let text = all.map { paragraph in
      switch paragraph {
      case .words(let words): words
      case .link(let link): link
      }
    }.joined(separator: "\n\n")
    return try MailMessage(
      from: sender, to: to, subject: subject, text: text + "\n",
      html: "<!doctype html>\n<html><body>\n<div lang=\"zh-CN\">\n\(Self.html(chinese))\n</div>\n"
        + "<hr>\n<div lang=\"en\">\n\(Self.html(english))\n</div>\n</body></html>\n",
      headers: headers)
  }

  /// One click is for links that nobody reads on the way (RFC 8058).
  private var headers: KeyValuePairs<String, String> {
    guard let link = unsubscribing else { return ["Auto-Submitted": "auto-generated"] }
    guard link.hasPrefix("https://") else {
      return ["Auto-Submitted": "auto-generated", "List-Unsubscribe": "<\(link)>"]
    }
    return [
      "Auto-Submitted": "auto-generated", "List-Unsubscribe": "<\(link)>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    ]
  }

  private static func html(_ paragraphs: [Paragraph]) -> String {
    paragraphs.map { paragraph in
      switch paragraph {
      case .words(let words): "<p>\(escaped(words))</p>"
      case .link(let link): "<p><a href=\"\(escaped(link))\">\(escaped(link))</a></p>"
      }
    }.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
