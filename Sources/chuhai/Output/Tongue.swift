import ArgumentParser
import Foundation
import TradeTerms

/// The language in which the program speaks: Chinese, unless the surroundings say English.
enum Tongue: String, ExpressibleByArgument, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// What `LC_ALL`, `LC_MESSAGES` or `LANG` ask for.
  static var ofEnvironment: Tongue {
    let environment = ProcessInfo.processInfo.environment
    let wanted = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return wanted?.hasPrefix("en") == true ? .english : .chinese
  }

  func callAsFunction(_ wording: Wording) -> String {
    self == .chinese ? wording.chinese : wording.english
  }

  func callAsFunction(_ chinese: String, _ english: String) -> String {
    self == .chinese ? chinese : english
  }
}
