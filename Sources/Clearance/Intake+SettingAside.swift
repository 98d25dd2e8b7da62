public import Storage

extension Intake {
  /// A message that the database would not take, with its words.
  public struct SetAside: Sendable {
    public let name: String
    public let error: StorageError
  }

  /// Puts a prepared batch into the ledger; where the database refuses the content of a message,
  /// that one is set aside and the others go in, each in its own transaction.
  ///
  /// A refusal of content here is a fault of the platform, so it must not keep the messages of
  /// others out. A lost connection or a full disk is thrown: nobody's message is at fault.
  public func takeSettingAside(
    _ batch: PreparedBatch
  ) async throws -> (reports: [MessageReport], setAside: [SetAside]) {
    do {
      return (try await take(batch), [])
    } catch let error as StorageError where error.isAboutContent {
      var reports: [MessageReport] = []
      var setAside: [SetAside] = []
      for message in batch.messages {
        do {
          reports += try await take(PreparedBatch(messages: [message]))
        } catch let error as StorageError where error.isAboutContent {
          setAside.append(SetAside(name: message.name, error: error))
        }
      }
      return (reports, setAside)
    }
  }
}
