/// A model with all models that it imports, found by their namespaces.
struct ModelLibrary: Sendable {
  /// An element that evaluation can reach, with the model that it stands in.
  struct Key: Hashable, Sendable {
    let namespace: String
    let id: String
  }

  let main: Definitions
  private let models: [String: Definitions]
  private let elements: [Key: GraphElement]

  init(_ main: Definitions, imports: [Definitions]) {
    self.main = main
    var models: [String: Definitions] = [:]
    for model in imports { models[model.namespace] = model }
    models[main.namespace] = main
    var elements: [Key: GraphElement] = [:]
    for model in models.values {
      for element in model.elements {
        elements[Self.key(of: element, in: model.namespace)] = element
      }
    }
    self.models = models
    self.elements = elements
  }

  var all: [Definitions] { models.values.sorted { $0.namespace < $1.namespace } }

  func model(_ namespace: String) -> Definitions? { models[namespace] }

  /// The key of an element; one without an id cannot be referred to, and goes by its name.
  static func key(of element: GraphElement, in namespace: String) -> Key {
    Key(namespace: namespace, id: element.head.id ?? "name \(element.name)")
  }

  func key(_ reference: ElementReference, in model: String) -> Key {
    Key(namespace: reference.namespace ?? model, id: reference.id)
  }

  subscript(key: Key) -> GraphElement? { elements[key] }

  /// The names of the imports that lead from one model to another, the nearest first; empty inside
  /// of one model, nil where no import leads there.
  func path(from: String, to: String) -> [String]? {
    if from == to { return [] }
    var reached: Set<String> = [from]
    var open: [(namespace: String, path: [String])] = [(from, [])]
    while !open.isEmpty {
      let (namespace, path) = open.removeFirst()
      for next in models[namespace]?.imports ?? [] where reached.insert(next.namespace).inserted {
        let path = next.name.isEmpty ? path : path + [next.name]
        if next.namespace == to { return path }
        open.append((next.namespace, path))
      }
    }
    return nil
  }
}
