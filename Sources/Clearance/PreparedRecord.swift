import CustomsMessages
import TradeLedger

/// A record made ready for the ledger: its key and what the match needs, codes not yet resolved.
struct PreparedRecord: Sendable {
  let place: Int
  let type: MessageType
  /// The seller's code (ebcCode), at waybills the carrier's.
  var partyCode = ""
  var tradeNumber = ""
  /// The agent's code, where it is a part of the document's own number.
  var agentCode = ""
  var ownNumber = ""
  var appTime: Int64 = 0
  var appType: Int64 = 1
  var appStatus: Int64 = 2
  var platformCode = ""
  var carrierCode = ""
  var waybill = ""
  var day: Int64 = 0
  /// The status that a return tells.
  var returnStatus: Int64?
  var content: [UInt8] = []
  var summary = MatchSummary()
  var findings: [Finding] = []
  var isRefused = false

  init(place: Int, type: MessageType) {
    self.place = place
    self.type = type
  }
}

/// A message made ready for the ledger.
struct PreparedMessage: Sendable {
  let name: String
  let digest: [UInt8]
  let size: Int
  let body: [UInt8]
  let content: Message.Content
  /// Findings about the form: any of them refuses the whole message.
  let formFindings: [Finding]
  let recordCount: Int
  let records: [PreparedRecord]

  var kind: Int {
    switch content {
    case .handled(let type): type.rawValue
    case .other(let number): number
    case .unrecognised: 0
    }
  }
}
