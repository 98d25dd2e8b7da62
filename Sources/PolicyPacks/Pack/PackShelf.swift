internal import FEEL
internal import TradeTerms

/// Packs that were given together, read in the order in which they build on each other.
public struct PackShelf: Sendable {
  /// A folder of a pack.
  public struct Folder: Sendable {
    public let name: String
    public let files: [PackFile]

    public init(name: String, files: [PackFile]) {
      self.name = name
      self.files = files
    }
  }

  /// The packs, each after the one that it builds on.
  public private(set) var packs: [PolicyPack] = []
  /// The folders whose pack was refused, with its mistakes.
  public private(set) var refused: [(name: String, refusal: PackRefused)] = []
  /// The folder of each pack, by its id.
  public private(set) var folders: [String: Folder] = [:]

  /// Reads all packs; one with a mistake is refused as a whole, and so is what builds on it.
  public init(_ folders: [Folder]) {
    var left = folders.map { (folder: $0, head: Head($0)) }
    let below = Dictionary(left.map { ($0.head.id, $0.head.buildsOn) }) { first, _ in first }
    while !left.isEmpty {
      let ready = left.filter { item in
        item.head.buildsOn.map { id in packs.contains { $0.id == id } } ?? true
      }
      // What is left builds on a pack that is not here, on one that was refused, or on itself.
      let turn = ready.isEmpty ? left : ready
      left.removeAll { item in turn.contains { $0.folder.name == item.folder.name } }
      for item in turn { add(item.folder, item.head, below: ready.isEmpty ? below : [:]) }
    }
    checkLevels()
  }

  /// The names of the packs that a pack builds on.
  public static func bases(of files: [PackFile]) -> [String] {
    [Head(Folder(name: "", files: files)).buildsOn].compactMap(\.self)
  }

  private mutating func add(_ folder: Folder, _ head: Head, below: [String: String?]) {
    let base = packs.first { $0.id == head.buildsOn }
    if let path = Self.circle(head, below) {
      refused.append((folder.name, PackRefused(findings: [path])))
      return
    }
    do {
      let pack = try PolicyPack.load(files: folder.files, on: base)
      if packs.contains(where: { $0.id == pack.id }) {
        let finding = Self.finding(
          Wording("已有政策包“\(pack.id)”", "there is a pack “\(pack.id)” already"),
          Wording("请改 id", "change the id"))
        refused.append((folder.name, PackRefused(findings: [finding])))
      } else {
        packs.append(pack)
        folders[pack.id] = folder
      }
    } catch {
      refused.append((folder.name, error))
    }
  }

  /// A pack that builds on itself, over however many others; `below` says what each builds on.
  private static func circle(_ head: Head, _ below: [String: String?]) -> PackError? {
    var path = [head.id]
    var next = head.buildsOn
    while let id = next, below[id] != nil, !path.contains(id) {
      path.append(id)
      next = below[id] ?? nil
    }
    guard next == head.id else { return nil }
    let way = (path + [head.id]).joined(separator: " → ")
    return finding(
      Wording("政策包“\(head.id)”以自己为依据：\(way)", "the pack “\(head.id)” builds on itself: \(way)"),
      Wording("请改正 buildsOn", "correct “buildsOn”"))
  }

  /// Two packs of one city that say the same number on the same days leave open which counts.
  private mutating func checkLevels() {
    var bad: Set<String> = []
    for (index, pack) in packs.enumerated() where pack.base != nil {
      for other in packs[..<index]
      where other.base?.id == pack.base?.id && other.city == pack.city && other.meets(pack) {
        let own = Set(pack.sentences.flatMap(\.parameters).map(\.name))
        let theirs = other.sentences.flatMap(\.parameters).map(\.name)
        guard let name = theirs.first(where: own.contains) else { continue }
        let finding = Self.finding(
          Wording(
            "“\(name)”在同级的政策包“\(other.id)”中同时有值",
            "“\(name)” is in force in “\(other.id)” of the same level too"),
          Wording("请给其中一个写 to，或删去", "give one of them a “to”, or remove it"))
        let folder = folders[pack.id]?.name ?? pack.id
        refused.append((folder, PackRefused(findings: [finding])))
        bad.insert(pack.id)
        break
      }
    }
    packs.removeAll { bad.contains($0.id) }
  }

  private static func finding(_ what: Wording, _ remedy: Wording) -> PackError {
    PackError(what, at: PackPlace(file: PackHeader.file, line: 1), remedy: remedy)
  }

  /// What a folder says of itself before it is read whole.
  private struct Head {
    var id = ""
    var buildsOn: String?

    init(_ folder: Folder) {
      guard let file = folder.files.first(where: { $0.name == PackHeader.file }),
        let text = String(validating: file.bytes, as: UTF8.self),
        let block = try? PackBlock(yaml: text, at: PackPlace(file: PackHeader.file, line: 1))
      else { return }
      id = (try? block.optional("id")?.text()) ?? ""
      buildsOn = try? block.optional("buildsOn")?.text()
    }
  }
}

extension PolicyPack {
  /// Whether both are in force on some day.
  fileprivate func meets(_ other: PolicyPack) -> Bool {
    isInForce(on: max(from, other.from)) && other.isInForce(on: max(from, other.from))
  }
}
