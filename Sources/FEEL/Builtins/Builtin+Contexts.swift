extension Builtin {
  static let contexts: [Builtin] = [
    Builtin("get value", ["m", "key"], ["m", "keys"]) { arguments, evaluator in
      guard let context = arguments[0].asContext else { return nil }
      if case .list(let keys) = arguments[1] { return value(context, keys[...]) }
      return arguments[1].asText.flatMap { context[$0] }
    },
    Builtin("get entries", ["m"]) { arguments, evaluator in
      arguments[0].asContext.map { context in
        // Each entry becomes a context of its own.
        guard evaluator.spend(context.count << 2) else { return .null }
        return .list(
          context.map { name, value in
            var entry = Context()
            entry["key"] = .string(name)
            entry["value"] = value
            return .context(entry)
          })
      }
    },
    Builtin("context", ["entries"]) { arguments, _ in
      arguments[0].asList.flatMap { context($0) }
    },
    Builtin("context put", ["context", "key", "value"], ["context", "keys", "value"]) {
      arguments, evaluator in
      guard let context = arguments[0].asContext else { return nil }
      if case .list(let keys) = arguments[1] {
        guard keys.count <= ValueMeasure.mostDepth else {
          return evaluator.null(.tooDeep(limit: ValueMeasure.mostDepth), at: evaluator.place)
        }
        return put(context, keys[...], arguments[2]).map { .context($0) }
      }
      guard let key = arguments[1].asText else { return nil }
      var changed = context
      changed[key] = arguments[2]
      return .context(changed)
    },
    Builtin("context merge", ["contexts"]) { arguments, evaluator in
      guard let items = arguments[0].asList else { return nil }
      var merged = Context()
      for item in items {
        guard case .context(let context) = item else { return nil }
        guard evaluator.spend(context.count) else { return .null }
        for (name, value) in context { merged[name] = value }
      }
      return .context(merged)
    },
  ]

  private static func value(_ context: Context, _ keys: ArraySlice<Value>) -> Value? {
    var found = Value.context(context)
    guard !keys.isEmpty else { return nil }
    for key in keys {
      guard case .context(let context) = found, case .string(let name) = key,
        let value = context[name]
      else { return nil }
      found = value
    }
    return found
  }

  private static func context(_ entries: [Value]) -> Value? {
    var result = Context()
    for entry in entries {
      guard case .context(let entry) = entry, case .string(let key)? = entry["key"],
        let value = entry["value"], result[key] == nil
      else { return nil }
      result[key] = value
    }
    return .context(result)
  }

  /// Puts a value where a path of keys leads; a member on the way that is no context is replaced.
  private static func put(
    _ context: Context, _ keys: ArraySlice<Value>, _ value: Value
  ) -> Context? {
    guard case .string(let key)? = keys.first else { return nil }
    var changed = context
    if keys.count == 1 {
      changed[key] = value
      return changed
    }
    guard case .context(let inner)? = context[key] ?? .context(Context()),
      let result = put(inner, keys.dropFirst(), value)
    else { return nil }
    changed[key] = .context(result)
    return changed
  }
}
