import DMN

/// The requirement graph as an SVG, for a template.
enum GraphDrawing {
  static func values(
    _ picture: GraphPicture, _ site: Site, _ context: WebContext
  ) -> [String: Any] {
    let frame = picture.frame
    return [
      "isEmpty": picture.boxes.isEmpty,
      "viewBox": [frame.x, frame.y, frame.width, frame.height].map(number)
        .joined(separator: " "),
      "width": number(frame.width),
      "boxes": picture.boxes.map { box($0, site, context) },
      "arrows": picture.arrows.map { arrow -> [String: Any] in
        [
          "kind": arrow.kind.rawValue,
          "points": arrow.points.map { "\(number($0.x)),\(number($0.y))" }
            .joined(separator: " "),
        ]
      },
    ]
  }

  private static func box(
    _ box: GraphPicture.Box, _ site: Site, _ context: WebContext
  ) -> [String: Any] {
    let bounds = box.bounds
    let lines = lines(of: box.name, width: bounds.width)
    let middle = bounds.y + bounds.height / 2 - Double(lines.count - 1) * 8 + 4
    return [
      "kind": box.kind.rawValue, "link": "#\(FormValues.encode(box.id))",
      "kindText": site.words("models.kind.\(box.kind.rawValue)", context), "boxName": box.name,
      "x": number(bounds.x), "y": number(bounds.y), "w": number(bounds.width),
      "h": number(bounds.height), "round": number(radius(of: box)),
      "lines": lines.enumerated().map { index, line -> [String: Any] in
        [
          "line": line, "lineX": number(bounds.x + bounds.width / 2),
          "lineY": number(middle + Double(index) * 16),
        ]
      },
    ]
  }

  private static func radius(of box: GraphPicture.Box) -> Double {
    switch box.kind {
    case .input: box.bounds.height / 2
    case .service: 16
    case .knowledgeModel: 10
    case .decision, .source: 2
    }
  }

  /// The name in lines that fit the box; a Chinese character is as wide as two letters.
  private static func lines(of name: String, width: Double) -> [String] {
    let most = max(4, Int(width / 7.2))
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in pieces(of: name) {
      let length = size(word)
      if used > 0, used + length > most {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += word
      used += length
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > 3 else { return lines }
    return lines.prefix(2) + ["…"]
  }

  /// Words with the space behind them; wide characters stand alone, for a line may break at them.
  private static func pieces(of name: String) -> [String] {
    var pieces: [String] = [""]
    for character in name {
      pieces[pieces.count - 1].append(character)
      if character == " " || size(String(character)) > 1 { pieces.append("") }
    }
    return pieces.filter { !$0.isEmpty }
  }

  private static func size(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  /// A coordinate with at most one digit behind the point.
  private static func number(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e7 else { return "0" }
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }
}
