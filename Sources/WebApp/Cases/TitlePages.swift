import Cases
import HTTPTypes
import Hummingbird
import NIOCore
import TradeTerms

/// Who bears a title (称号名单): public, as their awards are.
struct TitlePages: Sendable {
  let site: Site

  var routes: [Route] {
    [.get("/titles", use: list), .get("/titles.csv", use: table)]
  }

  private struct Group: Hashable, Sendable {
    let id: String
    let label: Wording
    let bearers: [HeldTitle]
  }

  private struct Content: Hashable, Sendable {
    let groups: [Group]
    let today: Day
  }

  private func groups(_ desk: CaseDesk) async throws -> [Group] {
    let bearers = Dictionary(grouping: try await desk.bearers(), by: \.id)
    return desk.publicTitles.map { title in
      Group(id: title.id, label: title.label, bearers: bearers[title.id] ?? [])
    }
  }

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let desk = try site.caseDesk()
    let groups = try await groups(desk)
    let today = desk.clock().day
    let content = Content(groups: groups, today: today)
    return site.renderer.response(.titles, of: content, to: request, context) {
      [
        "title": site.words("titles.title", context), "atHome": true,
        "lead": site.words("titles.lead", context, ["d": today.description]),
        "hasBearers": groups.contains { !$0.bearers.isEmpty },
        "groups": groups.map { group -> [String: Any] in
          [
            "groupID": group.id, "groupName": group.label[context.language],
            "count": "\(group.bearers.count)", "hasGroup": !group.bearers.isEmpty,
            "bearers": group.bearers.map { held -> [String: Any] in
              TitleLine(held, on: today).values(context.language).merging([
                "name": held.name, "code": optional(held.code.isEmpty ? nil : held.code),
              ]) { $1 }
            },
          ]
        },
      ]
    }
  }

  @Sendable func table(_ request: Request, _ context: WebContext) async throws -> Response {
    var table = DelimitedWriter()
    table.append(
      ["title", "name", "code", "from", "until", "round"].map {
        site.words("titles.\($0)", context)
      })
    for group in try await groups(try site.caseDesk()) {
      for held in group.bearers {
        table.append([
          held.label[context.language], held.name, held.code, held.from.description,
          held.until?.description ?? "", held.round ?? "",
        ])
      }
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8",
        .contentDisposition: "attachment; filename=\"titles.csv\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: table.bytes)))
  }
}
