/// What a database remembers of a step that was applied to it.
struct AppliedMigration {
  let owner: String
  let number: Int
  let name: String
  let checksum: Int64
}
