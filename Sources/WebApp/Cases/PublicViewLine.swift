import Cases
import PolicyPacks

/// A round that everybody may see, with the first of who is in public view in it and until when
/// (公示).
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
  /// That there are more of them; nil where these are all.
  let more: String?

  var values: [String: Any] {
    [
      "viewID": "\(id)", "viewTitle": title, "viewKind": kind, "viewState": state,
      "viewDue": optional(due), "viewLeft": optional(left), "hasShown": !shown.isEmpty,
      "shown": shown.map {
        ["shownID": "\($0.id)", "shownName": $0.name, "shownState": $0.state]
      }, "moreText": optional(more),
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
      func label(_ state: String, of type: String) -> String {
        desk.shelf.types[type]?.state(state)?.label[language] ?? state
      }
      let around = view.around
      return PublicViewLine(
        id: around.id, title: around.title,
        kind: desk.shelf.types[around.type]?.label[language] ?? around.type,
        state: label(around.state, of: around.type), due: around.dueAt.map { CaseWords.due($0) },
        left: words.time(until: around.dueAt)?.text,
        shown: view.shown.map { entry in
          PublicViewLine.Shown(
            id: entry.id, name: entry.name, state: label(entry.state, of: entry.type))
        },
        more: view.count > view.shown.count
          ? self.words("public.more", context, ["n": "\(view.count - view.shown.count)"]) : nil)
    }
  }
}
