/// A plain page of headings and tables; whatever is put into it is text, never markup.
struct ReportPage {
  private var body = ""
  private let language: String

  init(_ tongue: Tongue) { language = tongue == .chinese ? "zh-CN" : "en" }

  mutating func title(_ text: String) { body += "<h1>\(Self.escaped(text))</h1>\n" }
  mutating func heading(_ text: String) { body += "<h2>\(Self.escaped(text))</h2>\n" }
  mutating func line(_ text: String) { body += "<p>\(Self.escaped(text))</p>\n" }

  mutating func table(_ heading: [String], _ rows: [[String]]) {
    body += "<table>\n<thead><tr>"
    for cell in heading { body += "<th scope=\"col\">\(Self.escaped(cell))</th>" }
    body += "</tr></thead>\n<tbody>\n"
    for row in rows {
      body += "<tr>"
      for cell in row { body += "<td>\(Self.escaped(cell))</td>" }
      body += "</tr>\n"
    }
    body += "</tbody>\n</table>\n"
  }

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Chuhai</title>
    <style>
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; }
    table { border-collapse: collapse; margin: 1rem 0; }
    th, td { border: 1px solid #ccc; padding: .25rem .6rem; text-align: left; }
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
