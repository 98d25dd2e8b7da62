extension StorageError {
  /// Whether the content of what was written is at fault, rather than the engine or the disk: the
  /// same content would be refused again, and other content would not.
  public var isAboutContent: Bool {
    switch self {
    case .constraint, .refused, .zeroCharacter: true
    default: false
    }
  }
}
