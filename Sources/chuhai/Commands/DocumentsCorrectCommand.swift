import Accounts
import ArgumentParser
import Clearance
import CustomsMessages
import Foundation
import Storage
import TradeLedger
import TradeTerms

/// `chuhai documents correct`.
struct DocumentsCorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Sends a corrected message for a document that was refused.",
    discussion: """
      `documents show ID --text` writes the refused message; correct it and send it here. Exit \
      code 1 when it is refused again.
      """)

  @Argument(help: "The number of the refused document.")
  var id: String

  @Argument(help: "The file with the corrected message.")
  var file: String

  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard let refused = Int64(id).map(DocumentNumber.init(rawValue:)) else {
      throw UnknownDocument(id: id)
    }
    let bytes = try FileBytes.read(file, most: (64 << 20) + 1)
    let wiring = try house.open(toChange: .handIn, by: "documents correct")
    defer { wiring.close() }
    let isKnown = try wiring.read { session in
      try LedgerQueryStore(session).refusal(refused) { _ in nil } != nil
    }
    guard isKnown else { throw UnknownDocument(id: id) }
    let name = URL(filePath: file).lastPathComponent
    let reports = try await wiring.intake(author).take([Intake.Item(name: name, bytes: bytes)])
    var tally = IntakeTally()
    for report in reports { tally.add(report, wiring.rules) }
    if let message = reports.first?.number, tally.accepted > 0 {
      try wiring.write { session in
        try Self.correct(refused, byMessage: message, session)
      }
    }
    if output.json {
      try tally.say(json: wiring.rules)
    } else {
      Console.say(tally.text(output.tongue, wiring.rules))
    }
    if !tally.isClean { throw Failure.refusal }
  }

  /// The first document of the message that was taken stands for the refused one.
  private static func correct(
    _ refused: DocumentNumber, byMessage message: Int64, _ session: any DatabaseSession
  ) throws {
    let documents = DocumentStore(session)
    for place in 0..<DocumentNumber.wholeMessage {
      let number = DocumentNumber(message: message, place: place)
      guard try documents.document(number) != nil else { continue }
      _ = try RefusalStore(session).correct(refused, by: number)
      return
    }
  }
}
