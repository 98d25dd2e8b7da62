import Accounts
import Cases
import Foundation
import Logging
import Transfers
import TradeTerms
import WebApp

/// Posts the notices of organisations to their own systems, in order; what does not arrive is tried
/// again, later each time.
struct WebhookPosting: Sendable {
  let accounts: AccountDesk
  let shelf: CaseShelf
  let client = HTTPClient()
  /// Whether webhooks may be in the network that the platform stands in.
  let reachesInside: Bool
  let codes: @Sendable (String) async throws -> [String]
  let logger: Logger
  let now: @Sendable () -> Instant

  /// How long one webhook is served in a row.
  private static let longest = Duration.seconds(20)

  /// How long after a look with nothing to tell the next one comes, in milliseconds.
  private static let pause: Int64 = 15_000

  /// Looks at all webhooks that are due.
  func postDue() async throws {
    for (hook, organisation) in try await accounts.dueWebhooks() {
      try Task.checkCancellation()
      do {
        try await look(at: hook, of: organisation)
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        // One that cannot be looked at holds up no other.
        logger.error("a webhook failed", metadata: ["webhook": "\(hook.id)", "error": "\(error)"])
      }
    }
  }

  private func look(at hook: Webhook, of organisation: Organisation) async throws {
    let addressees = try await Addressees(of: organisation, shelf, codes: codes).names
    guard let posts = try await accounts.posts(to: hook, of: addressees) else { return }
    let began = ContinuousClock.now
    var arrived: [Notice] = []
    var failure: String?
    var answer = hook.answer
    // A slow one is gone on with later.
    for post in posts where ContinuousClock.now - began < Self.longest {
      do {
        let status = try await send(post)
        guard (200..<300).contains(status) else {
          failure = "HTTP \(status)"
          break
        }
        answer = "HTTP \(status)"
        arrived.append(post.notice)
      } catch let error as TransferError {
        failure = error.what.english
        break
      }
    }
    try await accounts.looked(
      at: hook, arrived: arrived, failure: failure, answer: answer, every: Self.pause)
  }

  private func send(_ post: WebhookPost) async throws -> Int {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = String(decoding: try encoder.encode(Body(post.notice)), as: UTF8.self)
    let seconds = now().millisecondsSinceEpoch / 1_000
    return try await client.post(
      json: body, to: post.hook.address,
      headers: WebhookSignature.headers(of: post, body: body, secondsSinceEpoch: seconds),
      reachesInside: reachesInside
    ).status
  }

  private struct Body: Encodable {
    let type = "notice"
    let timestamp: String
    let data: Content

    struct Content: Encodable {
      let id: Int64
      let kind: String
      let subject: String
      let link: String
      let text: Bilingual
    }

    init(_ notice: Notice) {
      timestamp = notice.at.description
      data = Content(
        id: notice.id, kind: notice.kind, subject: notice.subject, link: notice.link,
        text: Bilingual(notice.text))
    }
  }
}
