import ArgumentParser
import Foundation
import TradeTerms

/// How the program ends when something went wrong: the one place where errors become words and
/// exit codes.
enum Failure {
  /// The call or the surroundings are wrong.
  static let surroundings = ExitCode(2)
  /// Something was refused.
  static let refusal = ExitCode(1)
  /// Ended by the user after the running batch.
  static let interrupted = ExitCode(130)

  static func end(_ error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    if let explained = error as? any Explained {
      Console.note(text(explained, tongue))
      exit(surroundings.rawValue)
    }
    if Chuhai.exitCode(for: error) == .success {
      Console.say(Chuhai.fullMessage(for: error))
      exit(0)
    }
    let message = Chuhai.fullMessage(for: error)
    Console.note(message.isEmpty ? "\(error)" : message)
    exit(surroundings.rawValue)
  }

  /// What, where, and what to do about it.
  static func text(_ error: any Explained, _ tongue: Tongue) -> String {
    let place = error.place.isEmpty ? "" : "\n  \(tongue("位置：", "where: "))\(error.place)"
    return tongue("错误：", "error: ") + tongue(error.what) + place
      + "\n  \(tongue("处理：", "remedy: "))\(tongue(error.remedy))"
  }

  /// The error may come before the options were read, so that the words themselves are asked.
  static var tongue: Tongue {
    let words = CommandLine.arguments
    for (index, word) in words.enumerated() {
      if word == "--lang", index + 1 < words.count, let tongue = Tongue(rawValue: words[index + 1])
      {
        return tongue
      }
      if word.hasPrefix("--lang="), let tongue = Tongue(rawValue: String(word.dropFirst(7))) {
        return tongue
      }
    }
    return .ofEnvironment
  }
}
