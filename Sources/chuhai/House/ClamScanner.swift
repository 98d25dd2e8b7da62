import Cases
import Transfers

/// Has files of cases looked into by a scanner of the ClamAV kind.
struct ClamScanner: EvidenceScanner {
  private let client: ClamClient

  /// - Throws: `TransferError` for an address that is none.
  init(address: String) throws { client = try ClamClient(address) }

  func refusal(of bytes: [UInt8], named name: String) async throws -> String? {
    try await client.finding(in: bytes)
  }
}
