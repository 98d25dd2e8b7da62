import CustomsMessages
import Foundation
import Testing

@Suite("Verdicts equal the official schema's", .enabled(if: SharedData.isThere))
struct SchemaVerdictTests {
  private static let requests = [
    "CEB303Message", "CEB403Message", "CEB505Message", "CEB603Message",
  ]

  private static func samples() throws -> [(name: String, bytes: [UInt8])] {
    try ["ceb/official-2018", "ceb/official-202205"].flatMap { folder in
      try SharedData.messages(in: folder)
        .filter { file in requests.contains { file.lastPathComponent.hasPrefix($0) } }
        .map { ("\(folder)/\($0.lastPathComponent)", [UInt8](try Data(contentsOf: $0))) }
    }
  }

  @Test func `the official samples get the schema's verdict`() throws {
    let schema = try #require(OfficialSchema())
    let samples = try Self.samples()
    #expect(samples.count >= 6)
    for (name, bytes) in samples {
      let expected = schema.verdict(bytes)
      let message = MessageReader().read(bytes)
      #expect(
        message.isValid == expected.isValid,
        "\(name): schema \(expected), ours \(message.findings.prefix(3))")
    }
  }

  @Test func `seeded mutations get the schema's verdict`() throws {
    let schema = try #require(OfficialSchema())
    let rounds = Int(ProcessInfo.processInfo.environment["CHUHAI_MUTATIONS"] ?? "") ?? 3_000
    let seed = UInt64(ProcessInfo.processInfo.environment["CHUHAI_SEED"] ?? "") ?? 328
    var mutation = Mutation(seed: seed)
    var sources = try Self.samples().map(\.bytes)
    sources += OwnMessages.requests
    var verdicts = [true: 0, false: 0]
    var differences: [String] = []
    for round in 0..<rounds {
      let bytes = mutation.apply(to: sources[round % sources.count])
      let expected = schema.verdict(bytes)
      verdicts[expected.isValid, default: 0] += 1
      let message = MessageReader().read(bytes)
      if message.isValid != expected.isValid {
        differences.append(
          "seed \(seed) round \(round): schema \(expected), ours \(message.findings.prefix(3))")
      }
    }
    #expect(differences.isEmpty, "\(differences.count) of \(rounds): \(differences.prefix(8))")
    // A suite in which all mutations are refused would prove little.
    #expect(verdicts[true, default: 0] > rounds / 20)
    #expect(verdicts[false, default: 0] > rounds / 3)
  }
}
