internal import FEEL
internal import TradeTerms
internal import Yams

/// A piece of YAML in a pack with its place, read field by field.
struct PackBlock {
  let node: Node
  let origin: PackPlace
  /// The line of the file on which the text of the YAML begins.
  let firstLine: Int

  /// Reads YAML that begins at a place of a pack.
  init(yaml: String, at place: PackPlace) throws(PackError) {
    origin = place
    firstLine = place.line
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        throw PackError(
          Wording("这里是空的", "nothing stands here"), at: place,
          remedy: Wording("请填写内容或删去", "fill it in or remove it"))
      }
      self.node = node
    } catch let error as PackError {
      throw error
    } catch YamlError.duplicatedKeysInMapping(let names, let context) {
      let name = names.first ?? ""
      throw PackError(
        Wording("“\(name)”出现了两次", "“\(name)” is there twice"),
        at: place.at(line: place.line + context.mark.line - 1),
        remedy: Wording("请改名或删去一个", "rename or remove one of them"))
    } catch {
      let line = (error as? YamlError).flatMap(Self.line) ?? 1
      throw PackError(
        Wording("YAML 写法有误", "this is not well-formed YAML"),
        at: place.at(line: place.line + line - 1),
        remedy: Wording("请检查缩进、冒号和括号", "check indentation, colons and brackets"))
    }
  }

  private init(_ node: Node, in block: PackBlock) {
    self.node = node
    origin = block.origin
    firstLine = block.firstLine
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }

  var place: PackPlace {
    origin.at(line: firstLine + (node.mark?.line ?? 1) - 1)
  }

  func failure(_ what: Wording, _ remedy: Wording) -> PackError {
    PackError(what, at: place, remedy: remedy)
  }

  /// The fields of a mapping in order.
  func fields() throws(PackError) -> [(name: String, block: PackBlock)] {
    guard case .mapping(let mapping) = node else {
      throw failure(
        Wording("此处应为“名称: 值”", "names with values should stand here"),
        Wording("请写成“名称: 值”", "write “name: value”"))
    }
    return mapping.map { ($0.key.string ?? "", PackBlock($0.value, in: self)) }
  }

  /// Whether a list stands here.
  var isList: Bool { if case .sequence = node { true } else { false } }

  /// Whether names with values stand here.
  var isMap: Bool { if case .mapping = node { true } else { false } }

  /// The items of a list in order.
  func items() throws(PackError) -> [PackBlock] {
    guard case .sequence(let sequence) = node else {
      throw failure(
        Wording("此处应为列表", "a list should stand here"),
        Wording("请写成“- …”", "write “- …”"))
    }
    return sequence.map { PackBlock($0, in: self) }
  }

  /// The field of a name, if it is there.
  func optional(_ name: String) -> PackBlock? {
    guard case .mapping(let mapping) = node else { return nil }
    return mapping.first { $0.key.string == name }.map { PackBlock($0.value, in: self) }
  }

  /// The field of a name, which must be there.
  func required(_ name: String) throws(PackError) -> PackBlock {
    guard let field = optional(name) else {
      throw failure(
        Wording("缺少“\(name)”", "“\(name)” is missing"),
        Wording("请补上“\(name): …”", "add “\(name): …”"))
    }
    return field
  }

  /// Refuses a mapping in which fields are missing, and names all of them with how they are
  /// written.
  func require(_ forms: [(name: String, form: String)]) throws(PackError) {
    let missing = forms.filter { optional($0.name) == nil }
    guard !missing.isEmpty else { return }
    let lines = missing.map { "\($0.name): \($0.form)" }
    throw failure(
      Wording(
        "缺少" + missing.map { "“\($0.name)”" }.joined(separator: "、"),
        missing.map { "“\($0.name)”" }.joined(separator: ", ")
          + (missing.count == 1 ? " is missing" : " are missing")),
      Wording(
        "请补上，例如 \(lines.joined(separator: "；"))",
        "add it, written like \(lines.joined(separator: "; "))"))
  }

  /// Refuses fields that nothing reads, so that a slip of the pen is not lost in silence.
  func allow(_ names: String...) throws(PackError) {
    for (name, block) in try fields() where !names.contains(name) {
      let nearest = Spelling.nearest(to: name, among: names) ?? names.joined(separator: ", ")
      throw block.failure(
        Wording("不认识“\(name)”", "“\(name)” means nothing here"),
        Wording("是否要写“\(nearest)”？", "did you mean “\(nearest)”?"))
    }
  }
}
