/// A version of the standard that files may be written in.
public enum DMNVersion: String, Hashable, Sendable, CaseIterable, Comparable {
  case v1_1 = "1.1"
  case v1_2 = "1.2"
  case v1_3 = "1.3"
  case v1_4 = "1.4"
  case v1_5 = "1.5"
  case v1_6 = "1.6"

  /// The namespace of the elements of the version.
  public var modelNamespace: String {
    switch self {
    case .v1_1: "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
    case .v1_2: "http://www.omg.org/spec/DMN/20180521/MODEL/"
    case .v1_3: "https://www.omg.org/spec/DMN/20191111/MODEL/"
    case .v1_4: "https://www.omg.org/spec/DMN/20211108/MODEL/"
    case .v1_5: "https://www.omg.org/spec/DMN/20230324/MODEL/"
    case .v1_6: "https://www.omg.org/spec/DMN/20240513/MODEL/"
    }
  }

  /// The namespace of the expression language FEEL in the version.
  public var feelNamespace: String {
    switch self {
    case .v1_1: "http://www.omg.org/spec/FEEL/20140401"
    case .v1_2: "http://www.omg.org/spec/DMN/20180521/FEEL/"
    case .v1_3: "https://www.omg.org/spec/DMN/20191111/FEEL/"
    case .v1_4: "https://www.omg.org/spec/DMN/20211108/FEEL/"
    case .v1_5: "https://www.omg.org/spec/DMN/20230324/FEEL/"
    case .v1_6: "https://www.omg.org/spec/DMN/20240513/FEEL/"
    }
  }

  /// The namespace of drawings in the version; 1.1 has none.
  public var diagramNamespace: String? {
    switch self {
    case .v1_1: nil
    case .v1_2: "http://www.omg.org/spec/DMN/20180521/DMNDI/"
    case .v1_3: "https://www.omg.org/spec/DMN/20191111/DMNDI/"
    case .v1_4: "https://www.omg.org/spec/DMN/20211108/DMNDI/"
    case .v1_5: "https://www.omg.org/spec/DMN/20230324/DMNDI/"
    case .v1_6: "https://www.omg.org/spec/DMN/20240513/DMNDI/"
    }
  }

  /// The version whose elements have a namespace.
  public init?(modelNamespace: String) {
    guard let version = Self.allCases.first(where: { $0.modelNamespace == modelNamespace }) else {
      return nil
    }
    self = version
  }

  /// Older versions come first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
