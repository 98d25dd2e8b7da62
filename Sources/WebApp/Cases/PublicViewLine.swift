import Cases
import PolicyPacks

/// A round that everybody may see, with who is in public view in it and until when (公示).
struct PublicViewLine: Hashable, Sendable {
  struct Shown: Hashable, Sendable {
    let id: Int64
    let name: String
    let state: String
  }

  let id: Int64
  let title: String
  let kind: String
  let state: String
  let due: String?
  let left: String?
  let shown: [Shown]

  var values: [String: Any] {
    [
      "viewID": "\(id)", "viewTitle": title, "viewKind": kind, "viewState": state,
      "viewDue": optional(due), "viewLeft": optional(left), "hasShown": !shown.isEmpty,
      "shown": shown.map {
        ["shownID": "\($0.id)", "shownName": $0.name, "shownState": $0.state]
      },
    ]
  }
}

extension Site {
  /// What everybody may see now, in the words of a page; nothing where the platform has no cases.
  func publicViews(_ context: WebContext) async throws -> [PublicViewLine] {
    guard let desk = cases else { return [] }
    let words = CaseWords(site: self, context: context, desk: desk, now: desk.clock())
    let language = context.language
    return try await desk.publicViews().map { view in
      func state(_ record: CaseRecord) -> String {
        desk.shelf.types[record.type]?.state(record.state)?.label[language] ?? record.state
      }
      let around = view.around
      return PublicViewLine(
        id: around.id, title: around.title,
        kind: desk.shelf.types[around.type]?.label[language] ?? around.type,
        state: state(around), due: around.dueAt.map { CaseWords.due($0) },
        left: words.time(until: around.dueAt)?.text,
        shown: view.shown.map { record in
          PublicViewLine.Shown(
            id: record.id, name: record.subject?.name ?? record.title, state: state(record))
        })
    }
  }
}
