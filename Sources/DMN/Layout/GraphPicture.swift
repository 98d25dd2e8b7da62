/// The requirement graph of a model as boxes and arrows, ready to be drawn.
public struct GraphPicture: Hashable, Sendable {
  /// An element of the graph.
  public struct Box: Hashable, Sendable {
    public let kind: GraphElement.Kind
    public let id: String
    public let name: String
    public let bounds: DiagramBounds
  }

  /// A requirement, from what is required to what requires it.
  public struct Arrow: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case information, knowledge, authority
    }

    public let kind: Kind
    public let points: [DiagramPoint]
  }

  public let boxes: [Box]
  public let arrows: [Arrow]
  /// What holds everything, with a margin.
  public let frame: DiagramBounds

  /// The picture that the model brings along, or one laid out in rows where it brings none.
  public init(_ model: Definitions) {
    let shapes = Self.shapes(of: model)
    let isDrawn = model.elements.allSatisfy { $0.id.map { shapes[$0] != nil } ?? true }
    let bounds = isDrawn && !shapes.isEmpty ? shapes : RowLayout(model).bounds
    boxes = model.elements.compactMap { element in
      guard let id = element.id, let place = bounds[id] else { return nil }
      return Box(kind: element.kind, id: id, name: element.name, bounds: place)
    }
    let edges = isDrawn ? Self.edges(of: model) : [:]
    arrows = Self.requirements(of: model).compactMap { requirement in
      if let id = requirement.id, let points = edges[id], points.count > 1 {
        return Arrow(kind: requirement.kind, points: points)
      }
      guard let from = bounds[requirement.from], let to = bounds[requirement.to] else {
        return nil
      }
      return Arrow(kind: requirement.kind, points: from.arrow(to: to))
    }
    frame = Self.frame(boxes.map(\.bounds), arrows.flatMap(\.points))
  }

  private static func shapes(of model: Definitions) -> [String: DiagramBounds] {
    var bounds: [String: DiagramBounds] = [:]
    for element in model.diagrams?.diagrams.first?.elements ?? [] {
      guard case .shape(let shape) = element, let place = shape.bounds,
        place.width > 0, place.height > 0
      else { continue }
      bounds[shape.element.id] = place
    }
    return bounds
  }

  private static func edges(of model: Definitions) -> [String: [DiagramPoint]] {
    var edges: [String: [DiagramPoint]] = [:]
    for element in model.diagrams?.diagrams.first?.elements ?? [] {
      if case .edge(let edge) = element { edges[edge.element.id] = edge.waypoints }
    }
    return edges
  }

  private static func frame(
    _ boxes: [DiagramBounds], _ points: [DiagramPoint]
  ) -> DiagramBounds {
    let margin = 24.0
    let left = (boxes.map(\.x) + points.map(\.x)).min() ?? 0
    let top = (boxes.map(\.y) + points.map(\.y)).min() ?? 0
    let right = (boxes.map { $0.x + $0.width } + points.map(\.x)).max() ?? 0
    let bottom = (boxes.map { $0.y + $0.height } + points.map(\.y)).max() ?? 0
    return DiagramBounds(
      x: left - margin, y: top - margin, width: right - left + 2 * margin,
      height: bottom - top + 2 * margin)
  }
}

extension DiagramBounds {
  /// A straight line between two boxes, from edge to edge.
  func arrow(to other: DiagramBounds) -> [DiagramPoint] {
    let start = DiagramPoint(x: x + width / 2, y: y + height / 2)
    let end = DiagramPoint(x: other.x + other.width / 2, y: other.y + other.height / 2)
    return [edge(from: start, towards: end), other.edge(from: end, towards: start)]
  }

  /// Where the line from the middle to a point leaves the box.
  private func edge(from middle: DiagramPoint, towards point: DiagramPoint) -> DiagramPoint {
    let (dx, dy) = (point.x - middle.x, point.y - middle.y)
    let share = min(
      dx == 0 ? .infinity : width / 2 / abs(dx), dy == 0 ? .infinity : height / 2 / abs(dy))
    guard share.isFinite else { return middle }
    return DiagramPoint(x: middle.x + dx * share, y: middle.y + dy * share)
  }
}
