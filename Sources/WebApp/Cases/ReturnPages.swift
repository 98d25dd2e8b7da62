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
    ]
  }

  private func report(_ context: WebContext) async throws -> YearlyReport {
    guard let id = Int64(try site.parameter("id", context)) else { throw site.failure(.notFound) }
    return try await site.yearlyReport(id, for: try await site.actor(context))
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let values = values(try await report(context), context)
    return site.renderer.response(.yearlyReport, values, to: request, context)
  }

  private func values(_ report: YearlyReport, _ context: WebContext) -> [String: Any] {
    let language = context.language
    let path = context.parameters.get("id") ?? ""
    return [
      "title": report.title, "atCases": true, "number": report.number, "caseID": path,
      "summary": optional(report.summary.isEmpty ? nil : report.summary),
      "asAtText": CaseWords.minute(report.asAt),
      "handedInCount": "\(report.handedIn)", "unitCount": "\(report.units.count)",
      "lateCount": "\(report.late.count)", "hasLate": !report.late.isEmpty,
      "late": report.late.map { ["unitName": $0.name[language], "unitLink": $0.link] },
      "figures": report.figures.map { figure -> [String: Any] in
        let bars = chart(figure, report, language)
        return [
          "figureName": figure.label[language], "figureUnit": figure.unit[language],
          "totalText": report.total(figure)?.description ?? "—",
          "recordedText": report.recordedTotal(figure)?.description ?? "—",
          "chart": bars, "hasChart": !bars.isEmpty,
        ]
      },
      "rows": report.units.map { unit -> [String: Any] in
        [
          "unitName": unit.name[language], "unitLink": unit.link,
          "standingText": unit.standing.wording[language],
          "tone": unit.standing == .late
            ? "bad" : unit.standing == .accepted ? "good" : "neutral",
          "timeText": unit.handedInAt.map { CaseWords.minute($0) } ?? "—",
          "cells": report.figures.map { figure -> [String: Any] in
            let value = unit.values[figure.id]
            return [
              "cellLabel": figure.label[language],
              "reportedText": value?.reported?.description ?? "—",
              "differs": value?.difference != nil,
              "recordText": value?.recorded?.description ?? "—",
            ]
          },
        ]
      },
      "differences": report.differences.map { item -> [String: Any] in
        [
          "unitName": item.unit.name[language], "unitLink": item.unit.link,
          "figureName": item.figure.label[language],
          "differenceText": (item.difference > .zero ? "+" : "") + item.difference.description,
        ]
      }, "hasDifferences": !report.differences.isEmpty,
      "narratives": report.units.filter { !$0.done.isEmpty }.map { unit -> [String: Any] in
        [
          "unitName": unit.name[language], "doneText": unit.done,
          "problemsText": optional(unit.problems.isEmpty ? nil : unit.problems),
        ]
      },
    ]
  }

  /// A bar for each city.
  private func chart(
    _ figure: YearlyReport.Figure, _ report: YearlyReport, _ language: Language
  ) -> [[String: Any]] {
    let said = report.units.filter(\.isCity).compactMap { unit in
      unit.values[figure.id]?.reported.map { (unit, $0) }
    }
    let most = said.map(\.1).max()?.approximate ?? 0
    guard most > 0 else { return [] }
    return said.map { unit, value in
      [
        "barName": unit.name[language], "barText": value.description,
        "width": "\(Int(value.approximate / most * 1_000))",
      ]
    }
  }

  @Sendable func workbook(_ request: Request, _ context: WebContext) async throws -> Response {
    let report = try await report(context)
    let path = NSTemporaryDirectory() + "report-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ReportWorkbook(report, chinese: context.language == .chinese).write(to: path)
    let bytes = try Data(contentsOf: URL(filePath: path))
    return Self.file(
      bytes, "\(report.number).xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  }

  @Sendable func pdf(_ request: Request, _ context: WebContext) async throws -> Response {
    let report = try await report(context)
    let values = values(report, context)
    let html = site.renderer.html(.yearlyPrint, values, in: context.language)
    guard let bytes = try await PrintShop.pdf(html) else {
      throw Failure(
        .unavailable, what: site.catalogue["report.pdf.none"],
        remedy: site.catalogue["report.pdf.none.remedy"])
    }
    return Self.file(bytes, "\(report.number).pdf", "application/pdf")
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
