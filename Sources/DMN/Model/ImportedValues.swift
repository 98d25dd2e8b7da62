/// A value that stands in another file.
public struct ImportedValues: Hashable, Sendable {
  /// The file that holds the value.
  public var source: Import
  /// Which part of the file, in its own language.
  public var importedElement: String
  /// The language in which the part of the file is named.
  public var expressionLanguage: String?

  /// A value of another file.
  public init(_ source: Import, element: String, expressionLanguage: String? = nil) {
    self.source = source
    self.importedElement = element
    self.expressionLanguage = expressionLanguage
  }
}
