import Hummingbird
import Programme
import TradeTerms

/// Writes the report of a year for people.
struct ReportWords {
  let site: Site
  let context: WebContext
  /// What stands before every link: the address of the platform, or nothing within it.
  let address: String

  private var language: Language { context.language }

  func values(_ shown: ShownReport) -> [String: Any] {
    let report = shown.report
    let path = context.parameters.get("id") ?? ""
    return [
      "title": report.title, "atCases": true, "number": report.number, "caseID": path,
      "query": "", "kept": kept(shown, "\(address)/cases/\(path)/report"),
      "summary": optional(report.summary.isEmpty ? nil : report.summary),
      "asAtText": CaseWords.minute(report.asAt),
      "handedInCount": "\(report.handedIn)", "unitCount": "\(report.units.count)",
      "lateCount": "\(report.late.count)", "hasLate": !report.late.isEmpty,
      "late": report.late.map { unit -> [String: Any] in
        [
          "unitName": unit.name[language], "unitLink": address + unit.link,
          "lateText": unit.firstHandedInAt.map {
            site.words("report.late.at", context, ["time": CaseWords.minute($0)])
          } ?? site.words("report.late.not", context),
          "supervisions": unit.supervisions.map {
            ["supervisionNumber": $0.number, "supervisionLink": address + $0.link]
          },
        ]
      },
      "figures": report.figures.map { figure($0, report) },
      "rows": report.units.map { row($0, report) },
      "differences": report.differences.map { item -> [String: Any] in
        [
          "unitName": item.unit.name[language], "unitLink": address + item.unit.link,
          "figureName": item.figure.label[language],
          "differenceText": (item.difference > .zero ? "+" : "") + item.difference.description,
        ]
      }, "hasDifferences": !report.differences.isEmpty,
      "narratives": report.units.filter { $0.handedInAt != nil }.map(narrative),
    ]
  }

  /// That what is shown is not what stands now, or not what was handed on; false where there is one
  /// of them only.
  private func kept(_ shown: ShownReport, _ path: String) -> Any {
    guard let at = shown.reportedAt else { return false }
    let time = CaseWords.minute(at)
    if shown.isKept {
      return [
        "keptText": site.words("report.kept", context, ["time": time]),
        "otherText": optional(
          shown.hasChanged ? site.words("report.kept.changed", context) : nil),
        "otherLink": "\(path)?as=now",
      ]
    }
    return [
      "keptText": site.words("report.now", context),
      "otherText": site.words("report.now.kept", context, ["time": time]), "otherLink": path,
    ]
  }

  private func year(_ year: Int) -> String {
    site.words("report.year", context, ["year": "\(year)"])
  }

  /// A figure with its totals, and of each unit that these are made of a bar and what the records
  /// say.
  private func figure(_ figure: YearlyReport.Figure, _ report: YearlyReport) -> [String: Any] {
    let sources = report.sources(of: figure)
    let most = max(sources.compactMap(\.1.reported).max()?.approximate ?? 0, 1e-9)
    return [
      "figureID": figure.id, "figureName": figure.label[language],
      "figureYear": year(figure.year), "figureUnit": figure.unit[language],
      "totalText": report.total(figure)?.description ?? "—",
      "recordedText": report.recordedTotal(figure)?.description ?? "—",
      "hasParts": sources.contains { $0.1.reported != nil },
      "hasRecorded": sources.contains { $0.1.comparable != nil }, "hasSources": !sources.isEmpty,
      "chart": sources.map { unit, value in
        [
          "barName": unit.name[language], "barText": value.reported?.description ?? "—",
          "unitLink": address + unit.link,
          "width": "\(Int(max(0, value.reported?.approximate ?? 0) / most * 1_000))",
        ].merging(record(value.comparable)) { own, _ in own }
      },
    ]
  }

  private func row(_ unit: YearlyReportUnit, _ report: YearlyReport) -> [String: Any] {
    [
      "unitName": unit.name[language], "unitLink": address + unit.link,
      "standingText": unit.standing.wording[language], "tone": unit.standing.tone,
      "timeText": unit.handedInAt.map { CaseWords.minute($0) } ?? "—",
      "cells": report.figures.map { cell(unit.values[$0.id]) },
    ]
  }

  private func cell(_ value: YearlyReportUnit.Value?) -> [String: Any] {
    [
      "reportedText": value?.reported?.description ?? "—", "differs": value?.difference != nil,
    ].merging(record(value?.record)) { own, _ in own }
  }

  /// What the records said, and the way to what they counted.
  private func record(_ record: YearlyReportUnit.Record?) -> [String: Any] {
    [
      "hasRecord": record != nil, "recordLabel": record.map(label) ?? "",
      "recordText": record?.number.description ?? "", "hasRecordLink": record?.link != nil,
      "recordLink": address + (record?.link ?? ""),
    ]
  }

  /// What stands before what the records said: of which day it is, or of which other year.
  private func label(_ record: YearlyReportUnit.Record) -> String {
    guard record.isComparable else {
      return site.words("report.record.other", context, ["year": "\(record.year)"])
    }
    guard let day = record.day else { return site.words("report.record", context) }
    return site.words("report.record.at", context, ["day": day.description])
  }

  private func narrative(_ unit: YearlyReportUnit) -> [String: Any] {
    [
      "unitName": unit.name[language], "doneText": unit.done,
      "problemsText": optional(unit.problems.isEmpty ? nil : unit.problems),
      "hasFiles": !unit.files.isEmpty,
      "files": unit.files.map { file in
        [
          "fileName": file.name, "fileLink": address + file.link, "fileSize": Sizes.text(file.size),
        ]
      },
    ]
  }
}
