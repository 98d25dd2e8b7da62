import Accounts
import Cases
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Programme
import TradeTerms

/// The yearly return put together: as a page, as a workbook, and as PDF.
struct ReturnPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/cases/:id/report", for: .readCase, of: .caseFile("id"), use: show),
      .get("/cases/:id/report.xlsx", for: .readCase, of: .caseFile("id"), use: workbook),
      .get("/cases/:id/report.pdf", for: .readCase, of: .caseFile("id"), use: pdf),
      .get("/payouts", for: .listCases, of: .some, use: payouts),
    ]
  }

  private func report(_ request: Request, _ context: WebContext) async throws -> ShownReport {
    guard let id = Int64(try site.parameter("id", context)) else { throw site.failure(.notFound) }
    return try await site.yearlyReport(
      id, asNow: Self.asksForNow(request), for: try await site.actor(context))
  }

  private static func asksForNow(_ request: Request) -> Bool {
    FormValues(request.uri.query ?? "")["as"] == "now"
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let words = ReportWords(site: site, context: context, address: "")
    var values = words.values(try await report(request, context))
    values["query"] = Self.asksForNow(request) ? "?as=now" : ""
    return site.renderer.response(.yearlyReport, values, to: request, context)
  }

  @Sendable func workbook(_ request: Request, _ context: WebContext) async throws -> Response {
    let report = try await report(request, context).report
    let path = NSTemporaryDirectory() + "report-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ReportWorkbook(
      report, chinese: context.language == .chinese, address: site.ownAddress.address
    ).write(to: path)
    let bytes = try Data(contentsOf: URL(filePath: path))
    return Self.file(
      bytes, "\(report.number).xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  }

  @Sendable func pdf(_ request: Request, _ context: WebContext) async throws -> Response {
    let shown = try await report(request, context)
    // On paper an address is whole, or it leads nowhere.
    let words = ReportWords(site: site, context: context, address: site.ownAddress.address)
    let html = site.renderer.html(.yearlyPrint, words.values(shown), in: context.language)
    guard let bytes = try await site.print(html) else {
      throw Failure(
        .unavailable, what: site.catalogue["report.pdf.none"],
        remedy: site.catalogue["report.pdf.none.remedy"])
    }
    return Self.file(bytes, "\(shown.report.number).pdf", "application/pdf")
  }

  private static func file(_ bytes: Data, _ name: String, _ type: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type,
        .contentDisposition: "attachment; filename*=UTF-8''\(FormValues.encode(name))",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
