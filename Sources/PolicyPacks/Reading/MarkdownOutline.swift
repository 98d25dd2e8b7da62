internal import CMarkdown

/// The blocks of a Markdown file in order: headings, paragraphs with their lines, fenced code.
struct MarkdownOutline {
  enum Block {
    case heading(level: Int, text: String, line: Int)
    case paragraph(lines: [String], line: Int)
    /// The line is that of the first line inside the fence.
    case fence(info: String, text: String, line: Int)
    case other(String, line: Int)
  }

  let blocks: [Block]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var blocks: [Block] = []
    let document = cmark_parse_document(text, text.utf8.count, 0)
    defer { cmark_node_free(document) }
    var next = cmark_node_first_child(document)
    while let node = next {
      blocks.append(Self.block(node, lines))
      next = cmark_node_next(node)
    }
    self.blocks = blocks
  }

  private static func block(_ node: OpaquePointer, _ lines: [String]) -> Block {
    let start = Int(cmark_node_get_start_line(node))
    let end = max(start, Int(cmark_node_get_end_line(node)))
    let kind = cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    let own =
      lines.indices.contains(start - 1) && end <= lines.count
      ? Array(lines[start - 1..<end]) : []
    switch kind {
    case "heading":
      let text = own.first.map { $0.drop { $0 == "#" || $0 == " " } } ?? ""
      return .heading(
        level: Int(cmark_node_get_heading_level(node)), text: String(text), line: start)
    case "paragraph": return .paragraph(lines: own, line: start)
    case "code_block":
      let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      let text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      return .fence(info: info, text: text, line: start + 1)
    default: return .other(kind, line: start)
    }
  }
}
