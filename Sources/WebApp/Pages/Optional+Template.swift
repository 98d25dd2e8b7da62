/// What a template takes for a value that may be missing: a section over `false` stays away.
func optional(_ value: Any?) -> Any { value ?? false }
