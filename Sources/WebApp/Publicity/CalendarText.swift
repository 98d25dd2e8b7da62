import TradeTerms

/// Deadlines as a calendar (iCalendar, RFC 5545), which calendar programs fetch again and again.
struct CalendarText {
  /// One deadline.
  struct Deadline {
    /// What stays the same while everything else may change.
    let id: String
    let summary: String
    let description: String
    let link: String
    let due: Instant
    /// Counts its changes.
    let revision: Int64
  }

  let name: String
  let host: String
  let now: Instant
  let deadlines: [Deadline]

  var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chuhai//Deadlines//ZH", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
      "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ]
    for deadline in deadlines {
      lines += [
        "BEGIN:VEVENT", "UID:\(deadline.id)@\(host)", "DTSTAMP:\(Self.time(now))",
        // A deadline has no length; half an hour before it is what calendars show.
        "DTSTART:\(Self.time(deadline.due.adding(-30 * 60_000)))",
        "DTEND:\(Self.time(deadline.due))", "SEQUENCE:\(deadline.revision)",
        "SUMMARY:\(Self.escaped(deadline.summary))",
        "DESCRIPTION:\(Self.escaped(deadline.description))", "URL:\(deadline.link)",
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(deadline.summary))",
        "TRIGGER:-P1D", "END:VALARM", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map(Self.folded).joined(separator: "\r\n") + "\r\n"
  }

  /// `20261130T010000Z`, in universal time.
  private static func time(_ instant: Instant) -> String {
    let digits = instant.adding(-8 * 3_600_000).compact.prefix(14)
    return "\(digits.prefix(8))T\(digits.dropFirst(8))Z"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
      .filter { $0.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 } }
  }

  /// A line in pieces of 75 bytes at most, none of which ends within a character.
  private static func folded(_ line: String) -> String {
    var pieces: [String] = []
    var piece = ""
    var size = 0
    for scalar in line.unicodeScalars {
      let width = String(scalar).utf8.count
      if size + width > 75 {
        pieces.append(piece)
        piece = " "
        size = 1
      }
      piece.unicodeScalars.append(scalar)
      size += width
    }
    return (pieces + [piece]).joined(separator: "\r\n")
  }
}
