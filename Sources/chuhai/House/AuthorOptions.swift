import ArgumentParser
import Foundation

/// Who answers for what is handed in.
struct AuthorOptions: ParsableArguments {
  @Option(help: "The organisation that the records belong to.")
  var owner = "platform"

  @Option(help: "Who hands in; by default the user of this machine.")
  var author: String?

  var name: String { author ?? NSUserName() }
}
