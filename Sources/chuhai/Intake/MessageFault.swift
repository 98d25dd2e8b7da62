import Clearance
import Storage
import TradeTerms

/// A message that the database would not take; the other messages of its batch went in.
struct MessageFault: Explained, Hashable {
  let name: String
  let error: StorageError

  init(_ setAside: Intake.SetAside) {
    name = setAside.name
    error = setAside.error
  }

  var what: Wording {
    Wording(
      "报文未入库，同批其他报文不受影响：\(error.what.chinese)",
      "The message was not taken in, the others of its batch were: \(error.what.english)")
  }

  var place: String { name }

  var remedy: Wording {
    Wording("这是平台的缺陷：请附上该报文报告", "This is a fault of the platform: report it with this message")
  }
}
