internal import FEEL
internal import TradeTerms

/// Reads the departments of a header, with their later names and their successors.
struct DepartmentReader {
  /// The day on which the policy, with the names that it writes, was published.
  let published: CalendarDay

  /// The departments of a pack beside those of the pack below.
  func departments(
    _ block: PackBlock, beside below: [String: Department]
  ) throws(PackError) -> [String: Department] {
    var departments = below
    for (id, field) in try block.fields() {
      guard departments[id] == nil else {
        throw field.failure(
          Wording(
            "部门“\(id)”在所依据的政策包中已有", "the pack below has the department “\(id)” already"),
          Wording("请删去", "remove it"))
      }
      departments[id] = try department(id, field)
    }
    for (id, field) in try block.fields() { try checkSuccessor(of: id, field, departments) }
    return departments
  }

  private func department(_ id: String, _ block: PackBlock) throws(PackError) -> Department {
    try block.allow("zh", "en", "renamed", "until", "successor")
    var names = [
      Department.Name(
        from: nil,
        wording: Wording(try block.required("zh").text(), try block.required("en").text()),
        source: nil, unverified: nil)
    ]
    for item in try block.optional("renamed")?.items() ?? [] {
      names.append(try name(item, after: names.last?.from))
    }
    return Department(id: id, names: names, end: try end(block, after: names.last?.from))
  }

  private func name(
    _ block: PackBlock, after last: CalendarDay?
  ) throws(PackError) -> Department.Name {
    try block.allow("from", "zh", "en", "source", "unverified")
    let field = try block.required("from")
    let from = try field.day()
    if from <= published {
      throw field.failure(
        Wording(
          "\(from) 更名，早于政策公布日 \(published)",
          "the renaming of \(from) is not after the policy was published on \(published)"),
        Wording("请直接写当时的名称", "write the name that it had by then"))
    }
    if let last, from <= last {
      throw field.failure(
        Wording("\(from) 更名不在前一次（\(last)）之后", "\(from) is not after the renaming of \(last)"),
        Wording("请按日期先后排列", "put the renamings in the order of their days"))
    }
    return Department.Name(
      from: from,
      wording: Wording(try block.required("zh").text(), try block.required("en").text()),
      source: try block.optional("source")?.wording(),
      unverified: try block.optional("unverified")?.wording())
  }

  private func end(
    _ block: PackBlock, after last: CalendarDay?
  ) throws(PackError) -> Department.End? {
    guard let field = block.optional("until") else {
      if let successor = block.optional("successor") {
        throw successor.failure(
          Wording("有承接部门而无终止日", "there is a successor and no last day"),
          Wording("请补上“until: 日期”", "add “until: day”"))
      }
      return nil
    }
    let day = try field.day()
    if let last, day < last {
      throw field.failure(
        Wording("终止日早于 \(last) 的更名", "the last day is before the renaming of \(last)"),
        Wording("请核对两个日期", "check both days"))
    }
    guard let successor = block.optional("successor") else {
      throw field.failure(
        Wording("\(day) 之后无人负责", "nobody is responsible after \(day)"),
        Wording("请以“successor: …”写明承接部门", "say who took over: “successor: …”"))
    }
    return Department.End(lastDay: day, successor: try successor.text())
  }

  /// A successor is there, and the way from one to the next comes to an end.
  private func checkSuccessor(
    of id: String, _ block: PackBlock, _ departments: [String: Department]
  ) throws(PackError) {
    guard let end = departments[id]?.end, let field = block.optional("successor") else { return }
    guard departments[end.successor] != nil else {
      throw field.unknownDepartment(end.successor, among: departments.keys)
    }
    var way = [id]
    var next: String? = end.successor
    while let current = next {
      if way.contains(current) {
        let names = (way + [current]).joined(separator: " → ")
        throw field.failure(
          Wording("承接关系成环：\(names)", "the successors go in a circle: \(names)"),
          Wording("请改正其中一处", "correct one of them"))
      }
      way.append(current)
      next = departments[current]?.end?.successor
    }
  }
}

extension PackBlock {
  /// The failure of a name that is no department.
  func unknownDepartment(
    _ id: String, among known: some Collection<String>
  ) -> PackError {
    failure(
      Wording("没有部门“\(id)”", "there is no department “\(id)”"),
      PackError.suggestion(for: id, among: known))
  }
}
