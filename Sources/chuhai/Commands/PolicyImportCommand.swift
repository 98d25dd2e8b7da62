import ArgumentParser
import DMN
import Foundation
import PolicyPacks
import TradeTerms

/// `chuhai policy import`.
struct PolicyImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings a pack back out of a model that was exported.")

  @Argument(help: "The model, a file of DMN that `policy export` wrote.")
  var model: String

  @Option(help: "The folder to write; it must not exist yet.")
  var into: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let files = try ModelFiles(model)
    let packed = PackExport.files(in: files.reading.model)
    guard !packed.isEmpty else { throw NotAPack(file: model) }
    do {
      try FileManager.default.createDirectory(atPath: into, withIntermediateDirectories: false)
    } catch {
      throw FileError(path: into, error)
    }
    for file in packed { try FileBytes.write(file.bytes, to: "\(into)/\(file.name)") }
    Console.say(
      output.tongue("已写出 \(packed.count) 个文件", "\(packed.count) files written"))
  }

  /// A model that holds no pack.
  private struct NotAPack: Explained, Hashable {
    let file: String

    var what: Wording { Wording("模型里没有政策包", "the model holds no policy pack") }
    var place: String { file }
    var remedy: Wording {
      Wording(
        "请给出 policy export 写出的文件；其他模型可用 chuhai dmn run 运行",
        "give a file that “policy export” wrote; other models run with “chuhai dmn run”")
    }
  }
}
