import ArgumentParser
import DMN
import TradeTerms

/// `chuhai dmn check`.
struct DMNCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Looks for mistakes in a model.",
    discussion: "Exit code 0 when there is no error, 1 when there is one; warnings do not count.")

  @Argument(help: "The model, a file of DMN.")
  var model: String

  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let line: Int?
    let element: String
    let severity: String
    let what: Bilingual
    let remedy: Bilingual
  }

  func run() throws {
    let files = try ModelFiles(model)
    let findings = files.findings
    if output.json {
      try Console.say(
        json: findings.map { finding in
          Row(
            line: finding.line, element: finding.element, severity: finding.severity.rawValue,
            what: Bilingual(Wording(finding.chinese, finding.english)),
            remedy: Bilingual(Wording(finding.remedyInChinese, finding.remedyInEnglish)))
        })
    } else {
      for finding in findings { say(finding, files.path) }
      if findings.isEmpty { Console.say(output.tongue("没有发现问题", "nothing is wrong")) }
    }
    if findings.contains(where: { $0.severity == .error }) { throw Failure.refusal }
  }

  private func say(_ finding: DMNError, _ path: String) {
    let weight =
      finding.severity == .error
      ? output.tongue("错误", "error") : output.tongue("提示", "warning")
    let place = finding.line.map { "\(path):\($0)" } ?? path
    Console.say(
      "\(place): \(weight): \(finding.element): "
        + output.tongue(Wording(finding.chinese, finding.english)))
    Console.say("  " + output.tongue(Wording(finding.remedyInChinese, finding.remedyInEnglish)))
  }
}
