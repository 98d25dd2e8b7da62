internal import FEEL

/// What is known in the middle of a run.
struct ModelState {
  let inputs: ModelInputs
  /// The values of elements so far.
  var values: [ModelLibrary.Key: Value] = [:]
  /// The decisions in the order in which they were made.
  var order: [ModelLibrary.Key] = []
  /// Where the steps of each decision stand in the trace.
  var steps: [ModelLibrary.Key: Range<Int>] = [:]
  /// The elements that wait for those they require.
  var open: Set<ModelLibrary.Key> = []

  /// Requirements that wait for each other may not be more, for each needs some of the stack.
  static let mostOpen = 256

  init(_ inputs: ModelInputs) { self.inputs = inputs }
}
