import Accounts
import ArgumentParser
import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

/// `chuhai documents show`.
struct DocumentsShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One document: fields, versions, returns, match, findings; refused ones too.")

  @Argument(help: "Its number, as the lists show it.")
  var id: String

  @Flag(help: "Write the message as it was handed in, and nothing else.")
  var text = false

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard let number = Int64(id).map(DocumentNumber.init(rawValue:)) else {
      throw UnknownDocument(id: id)
    }
    let wiring = try house.open(toRead: .readDocument, by: "documents show", about: id)
    defer { wiring.close() }
    if text { return try writeText(of: number, wiring) }
    let sheet = try wiring.read { session in
      try DocumentSheet(number, session, wiring)
    }
    guard let sheet else { throw UnknownDocument(id: id) }
    if output.json { return try Console.say(json: sheet) }
    Console.say(sheet.text(output.tongue))
  }

  private func writeText(of number: DocumentNumber, _ wiring: Wiring) throws {
    let bytes = try wiring.read { session in
      try MessageStore(session).message(number.message)?.bytes
    }
    guard let bytes else { throw UnknownDocument(id: id) }
    Console.write(bytes)
  }
}
