import Accounts
import ArgumentParser
import Foundation
import Storage
import TradeTerms

/// `chuhai audit`.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "The audit trail: who saw or changed what.",
    subcommands: [AuditVerifyCommand.self, AuditListCommand.self])
}

/// `chuhai audit verify`.
struct AuditVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Looks whether somebody tampered with the audit trail.",
    discussion: """
      The end of the trail is held against the ends that it had before, which stand in a file \
      beside the key, and added to them where all is well. With --anchor the same is done with \
      that file; keep it where nobody who can change the database can change it. Exit code 0 when \
      the trail is whole, 1 otherwise.
      """)

  @Option(help: ArgumentHelp("A file of ends that the trail had before.", valueName: "file"))
  var anchor: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let events: Int64
    let clockJumps: Int
    let faults: [Bilingual]
  }

  func run() async throws {
    let wiring = try house.open(unrecorded: .readAudit)
    defer { wiring.close() }
    let own = AnchorFile(beside: try KeyFile(wiring.keyFile, wiring.location))
    let named = anchor.map { AnchorFile(path: $0) }
    let (verdict, end) = try await wiring.accounts().verifyAudit(
      own.anchors + (named?.anchors ?? []))
    if verdict.faults.isEmpty, let end {
      try named?.add(end)
      do {
        try own.add(end)
      } catch {
        // The key may stand where nothing can be written.
        Console.note(
          output.tongue("未能在密钥旁保存日志末端", "the end of the trail was not kept beside the key"))
      }
    }
    if output.json {
      try Console.say(
        json: Row(
          events: verdict.events, clockJumps: verdict.clockJumps,
          faults: verdict.faults.map { Bilingual($0.wording) }))
    } else {
      for fault in verdict.faults { Console.say(output.tongue(fault.wording)) }
      if verdict.clockJumps > 0 {
        Console.say(
          output.tongue(
            "时钟回拨 \(verdict.clockJumps) 次（clock.back）",
            "times that the clock went back (clock.back): \(verdict.clockJumps)"))
      }
      Console.say(
        output.tongue(
          "\(verdict.events) 条记录，\(verdict.faults.count) 处异常",
          "\(verdict.events) events, \(verdict.faults.count) faults"))
    }
    if !verdict.faults.isEmpty { throw Failure.refusal }
  }
}

/// `chuhai audit list`.
struct AuditListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists events of the audit trail, the newest first.")

  @Option(help: "Only events about this, such as the code of an enterprise.")
  var subject: String?

  @Option(help: "How many.")
  var limit = 50

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let number: Int64
    let at: String
    let actor: String
    let action: String
    let subject: String
    let detail: String
    let address: String
  }

  func run() async throws {
    guard (1...10_000).contains(limit) else { throw ValidationError("--limit: 1…10000") }
    let wiring = try house.open(toRead: .readAudit, by: "audit list", about: subject ?? "")
    defer { wiring.close() }
    let events = try await wiring.accounts().auditEvents(
      before: nil, subject: subject, limit: limit, by: .console(NSUserName()))
    let rows = events.map { event in
      Row(
        number: event.number, at: event.at.description, actor: event.entry.actor,
        action: event.entry.action, subject: event.entry.subject, detail: event.entry.detail,
        address: event.entry.address)
    }
    if output.json { return try Console.say(json: rows) }
    var table = TextTable(
      [
        output.tongue("序号", "no."), output.tongue("时间", "when"), output.tongue("何人", "who"),
        output.tongue("何事", "what"), output.tongue("对象", "of what"),
        output.tongue("来自", "from"),
      ])
    for row in rows {
      table.add([
        "\(row.number)", row.at, row.actor, row.action, "\(row.subject) \(row.detail)",
        row.address,
      ])
    }
    Console.say(table.text)
  }
}
