import ArgumentParser

/// How a command speaks.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Answer in JSON, in both languages.")
  var json = false

  @Option(help: "The language: zh or en; by default what the environment says.")
  var lang: Tongue?

  var tongue: Tongue { lang ?? .ofEnvironment }
}
