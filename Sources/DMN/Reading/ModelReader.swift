/// Reads decision models: bytes of XML in, a model of DMN 1.5 and findings out.
///
/// All versions from 1.1 to 1.6 are understood. No file, network address or entity is ever opened.
public struct ModelReader: Sendable {
  private let limits: ReadingLimits

  /// A reader for files of at most a given size.
  public init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// Reads a file; it is refused only if it is no DMN that can be read at all.
  public func read(_ bytes: [UInt8]) throws(DMNError) -> ModelReading {
    let document = try XMLReading(limits: limits).document(bytes)
    let root = document.root
    guard root.name == "definitions" else {
      throw DMNError(
        .unknownRoot(found: root.name, expected: "definitions"), line: root.line,
        element: root.name)
    }
    guard let version = DMNVersion(modelNamespace: root.namespace ?? "") else {
      throw DMNError(.unknownNamespace(root.namespace ?? ""), line: root.line, element: root.name)
    }
    var builder = ModelBuilder(document, version: version, limits: limits)
    let model = builder.definitions(root)
    return ModelReading(
      model: model, version: version, findings: builder.findings, lines: builder.lines)
  }
}
