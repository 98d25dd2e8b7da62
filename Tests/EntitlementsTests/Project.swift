import PolicyPacks
import StorageTesting

extension Project {
  /// The files of a pack.
  static func pack(_ id: String) throws -> [PackFile] {
    try names(in: "Policies/\(id)").map {
      PackFile(name: $0, bytes: try bytes("Policies/\(id)/\($0)"))
    }
  }
}
