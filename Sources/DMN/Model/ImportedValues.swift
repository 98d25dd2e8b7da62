/// A value that stands in another file.
public struct ImportedValues: Hashable, Sendable {
  public var source: Import
  /// Which part of the file, in its own language.
  public var importedElement: String
  public var expressionLanguage: String?

  /// A value of another file.
  public init(_ source: Import, element: String, expressionLanguage: String? = nil) {
    self.source = source
    self.importedElement = element
    self.expressionLanguage = expressionLanguage
  }
}
