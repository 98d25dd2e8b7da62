public import TradeTerms

/// One message to one person (RFC 5322): plain text, and HTML beside it where there is any.
public struct MailMessage: Hashable, Sendable {
  public let from: Mailbox
  public let to: Mailbox
  public let subject: String
  public let text: String
  public let html: String?
  private let headers: [Header]

  private struct Header: Hashable {
    let name: String
    let value: String
  }

  /// What the message says of itself; nobody adds a second one.
  private static let own: Set<String> = [
    "from", "to", "subject", "date", "message-id", "mime-version", "content-type",
    "content-transfer-encoding", "cc", "bcc", "sender",
  ]

  /// A message; `headers` stand beside those that every message has.
  /// - Throws: `MailError` for a line break in a header, or a header that is not one.
  public init(
    from: Mailbox, to: Mailbox, subject: String, text: String, html: String? = nil,
    headers: KeyValuePairs<String, String> = [:]
  ) throws(MailError) {
    guard subject.unicodeScalars.allSatisfy(HeaderText.isPrintable) else {
      throw .unprintable(header: "Subject")
    }
    for (name, value) in headers {
      let isName = name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
      guard isName, !name.isEmpty, !Self.own.contains(name.lowercased()) else {
        throw .noHeader(name)
      }
      guard value.unicodeScalars.allSatisfy(HeaderText.isPrintable) else {
        throw .unprintable(header: name)
      }
    }
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.html = html
    self.headers = headers.map { Header(name: $0.key, value: $0.value) }
  }

  /// The message as it is sent; `id` is one that no other message has, in letters, digits and
  /// hyphens.
  public func bytes(id: String, at instant: Instant) -> [UInt8] {
    var lines = [
      "Date: \(Self.date(instant))", "From: \(Self.text(from, behind: "From"))",
      "To: \(Self.text(to, behind: "To"))", "Message-ID: <\(id)@\(from.domain)>",
      "Subject: \(HeaderText.text(subject, behind: "Subject"))",
    ]
    for header in headers {
      lines.append("\(header.name): \(HeaderText.text(header.value, behind: header.name))")
    }
    lines.append("MIME-Version: 1.0")
    if let html {
      // No line of an encoded body can look like it: it has what neither encoding writes.
      let mark = "=_\(id)"
      lines += ["Content-Type: multipart/alternative;", " boundary=\"\(mark)\""]
      lines += ["", "--\(mark)"] + Self.part(text, "plain")
      lines += ["--\(mark)"] + Self.part(html, "html") + ["--\(mark)--"]
    } else {
      lines += Self.part(text, "plain")
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  private static func part(_ text: String, _ kind: String) -> [String] {
    let body = BodyText(text)
    return [
      "Content-Type: text/\(kind); charset=utf-8", "Content-Transfer-Encoding: \(body.encoding)",
      "", body.text,
    ]
  }

  private static func text(_ mailbox: Mailbox, behind header: String) -> String {
    guard !mailbox.name.isEmpty else { return mailbox.address }
    let name = HeaderText.phrase(mailbox.name, behind: header)
    return name + (name.utf8.count > 60 ? "\r\n " : " ") + "<\(mailbox.address)>"
  }

  /// `Mon, 30 Nov 2026 18:53:55 +0800`.
  private static func date(_ instant: Instant) -> String {
    let day = instant.day
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let clock = instant.compact.dropFirst(8)
    let time = [clock.prefix(2), clock.dropFirst(2).prefix(2), clock.dropFirst(4)]
    return "\(days[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) "
      + "\(time.joined(separator: ":")) +0800"
  }
}
