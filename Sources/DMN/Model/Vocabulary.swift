/// The namespaces that models are written in, and what a namespace belongs to.
public enum Vocabulary {
  /// The namespace of DMN 1.5, in which models are kept and written.
  public static let model = "https://www.omg.org/spec/DMN/20230324/MODEL/"
  /// The language FEEL as DMN 1.5 names it.
  public static let feel = "https://www.omg.org/spec/DMN/20230324/FEEL/"
  static let diagram = "https://www.omg.org/spec/DMN/20230324/DMNDI/"
  static let interchange = "http://www.omg.org/spec/DMN/20180521/DI/"
  static let common = "http://www.omg.org/spec/DMN/20180521/DC/"
  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
  static let testCase = "http://www.omg.org/spec/DMN/20160719/testcase"

  /// What a namespace is the language of.
  enum Use: Hashable {
    case model, feel, diagram, interchange, common, schemaInstance
  }

  static let uses: [String: Use] = {
    var uses: [String: Use] = [schemaInstance: .schemaInstance]
    for version in DMNVersion.allCases {
      uses[version.modelNamespace] = .model
      uses[version.feelNamespace] = .feel
      if let diagram = version.diagramNamespace { uses[diagram] = .diagram }
    }
    // Both spellings are found in files of every version.
    for scheme in ["http", "https"] {
      uses["\(scheme)://www.omg.org/spec/DMN/20180521/DI/"] = .interchange
      uses["\(scheme)://www.omg.org/spec/DMN/20180521/DC/"] = .common
    }
    return uses
  }()
}
