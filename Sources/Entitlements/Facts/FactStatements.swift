internal import FEEL
public import PolicyPacks
internal import Registry
public import Storage
public import TradeTerms

/// Takes in what enterprises state about themselves: CSV with the columns 代码 `code`, 事实 `fact`,
/// 年度 `year`, 值 `value` and 证据 `evidence`.
///
/// A fact is named as the packs name it; its value is a number in the unit of the fact or with one
/// of its kind, a text of its list, 是 or 否, or a day. A fact that the records say themselves cannot
/// be stated: it is refused with where it is corrected. A statement that says what is known already
/// changes nothing; another one supersedes it and loses nothing. A faulty row is left out and
/// reported; the others are taken.
public struct FactStatements: Sendable {
  /// What became of the rows.
  public struct Summary: Sendable {
    public var rows = 0
    public var new = 0
    public var same = 0
    public var findings: [PackError] = []
  }

  private let packs: [PolicyPack]
  private let programs: [PackProgram]
  private let authorship: Authorship
  private let day: Day

  /// The packs say which facts there are.
  public init(_ packs: [PolicyPack], owner: String, author: String, at instant: Instant) {
    self.packs = packs
    authorship = Authorship(owner: owner, author: author, knownAt: instant)
    day = instant.day
    let today = CalendarDay(daysSinceEpoch: instant.day.daysSinceEpoch)
    programs = packs.map { PackProgram($0, asAt: today) }
  }

  /// Reads the file and keeps its rows in one transaction.
  /// - Throws: `DelimitedTextError` for a file that is no table; `StorageError`.
  public func run(_ bytes: [UInt8], named file: String, into database: some Database) throws
    -> Summary
  {
    let sheet = try DelimitedText(bytes: bytes)
    for (chinese, english) in Self.columns where english != "year" {
      guard !sheet.header.contains(chinese) else { continue }
      try sheet.require([english])
    }
    return try database.write { session in
      var summary = Summary()
      var statements: [DeclaredFact] = []
      var said: [String: String] = [:]
      let parties = try Self.parties(sheet.rows, session)
      for row in sheet.rows {
        summary.rows += 1
        let place = PackPlace(file: file, line: row.line)
        guard let statement = statement(row, place, parties, &summary) else { continue }
        let key = "\(statement.party) \(statement.name) \(statement.period)"
        if let other = said.updateValue(statement.value, forKey: key), other != statement.value {
          summary.findings.append(
            PackError(
              Wording(
                "同一事实在文件里有两个不同的值", "one fact has two different values in the file"),
              at: place, remedy: Wording("请只留一个", "keep one of them")))
          continue
        }
        statements.append(statement)
      }
      for isNew in try DeclaredFactStore(session).declare(statements) {
        if isNew { summary.new += 1 } else { summary.same += 1 }
      }
      return summary
    }
  }

  private static let columns = [
    ("代码", "code"), ("事实", "fact"), ("年度", "year"), ("值", "value"), ("证据", "evidence"),
  ]

  private static func cell(_ row: DelimitedText.Row, _ english: String) -> String {
    let chinese = columns.first { $0.1 == english }?.0 ?? english
    return (row[english] ?? row[chinese] ?? "").trimmingBlanks()
  }

  /// The parties that the rows name, each looked up once.
  private static func parties(_ rows: [DelimitedText.Row], _ session: any DatabaseSession) throws
    -> [String: Int64]
  {
    let store = PartyStore(session)
    var parties: [String: Int64] = [:]
    for code in Set(rows.map { cell($0, "code").uppercased() }) {
      parties[code] = try store.party(code: code)
    }
    return parties
  }

  private func statement(
    _ row: DelimitedText.Row, _ place: PackPlace, _ parties: [String: Int64],
    _ summary: inout Summary
  ) -> DeclaredFact? {
    func cell(_ english: String) -> String { Self.cell(row, english) }
    func refuse(_ what: Wording, _ remedy: Wording) -> DeclaredFact? {
      summary.findings.append(PackError(what, at: place, remedy: remedy))
      return nil
    }
    guard let party = parties[cell("code").uppercased()] else {
      return refuse(
        Wording("没有代码为 \(cell("code")) 的企业", "no enterprise has the code \(cell("code"))"),
        Wording("请核对代码，或先导入该企业", "check the code, or import the enterprise first"))
    }
    guard !cell("evidence").isEmpty else {
      return refuse(
        Wording("没有证据", "there is no evidence"),
        Wording("请写明证据，如文件名与编号", "name the evidence, such as a document and its number"))
    }
    let name = cell("fact") + (cell("year").isEmpty ? "" : "(\(cell("year")))")
    let findings = summary.findings.count
    guard let request = request(name, cell("value"), place, &summary),
      summary.findings.count == findings
    else { return nil }
    guard FactName(request) == nil else {
      return refuse(
        Wording(
          "\(cell("fact")) 由登记或报文得出，不能申明",
          "\(cell("fact")) is known from the registry or the messages and cannot be stated"),
        Wording(
          "请在企业登记表里更正，或补报、更正报文",
          "correct it in the table of enterprises, or report or amend the messages"))
    }
    let unit = packs.lazy.compactMap { $0.facts[request.name] }.first?.unit
    return DeclaredFact(
      party: party, name: request.name, period: request.year ?? 0, value: cell("value"),
      unit: unit?.name.chinese ?? "", evidence: cell("evidence"), validDay: day,
      authorship: authorship)
  }

  /// The fact that a row names, its value tried against the first pack that knows it.
  private func request(
    _ name: String, _ value: String, _ place: PackPlace, _ summary: inout Summary
  ) -> FactRequest? {
    var refusals: [PackError] = []
    for program in programs {
      var given = GivenFacts(for: program)
      given.add(name, value, at: place)
      if given.findings.isEmpty, let request = given.values.keys.first { return request }
      // A pack that knows the fact says what is wrong with it better than one that does not.
      if refusals.isEmpty || program.pack.knows(name) { refusals = given.findings }
    }
    summary.findings +=
      refusals.isEmpty
      ? [
        PackError(
          Wording("没有值", "there is no value"), at: place,
          remedy: Wording("请写明值", "write the value"))
      ] : refusals
    return nil
  }
}

extension PolicyPack {
  fileprivate func knows(_ name: String) -> Bool {
    let bare = String(name.prefix { $0 != "(" })
    return facts[bare] != nil
      || facts.values.contains { $0.label.chinese == bare || $0.label.english == bare }
  }
}

extension String {
  fileprivate func trimmingBlanks() -> String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
