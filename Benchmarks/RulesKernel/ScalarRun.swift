import FEEL

/// The same rules one row at a time, with what each node came to; and reading expressions.
func measureScalar(_ data: KernelData, _ rules: KernelRules) throws {
  let count = min(20_000, data.count)
  let rows = (0..<count).map { row in
    data.inputs.mapValues { data.columns[$0.column].value(at: row, as: $0.kind) }
  }
  var steps = 0
  let traced = best(3) {
    for row in rows {
      var evaluator = Evaluator(Environment(values: row))
      evaluator.trace = EvaluationTrace()
      _ = rules.support.outcome(in: &evaluator)
      _ = rules.tier.outcome(in: &evaluator)
      _ = evaluator.value(of: rules.subsidy)
      steps += evaluator.trace?.steps.count ?? 0
    }
  }
  say("scalar", Double(count) / traced, "rows/s")
  let plain = best(3) {
    for row in rows {
      var evaluator = Evaluator(Environment(values: row))
      _ = rules.support.outcome(in: &evaluator)
      _ = rules.tier.outcome(in: &evaluator)
      _ = evaluator.value(of: rules.subsidy)
    }
  }
  say("scalar.plain", Double(count) / plain, "rows/s")
}

func measureParsing(_ scope: Scope) throws {
  let texts = [
    KernelRules.subsidyText, "hasHQ and gmv >= 3000000000",
    "for i in 1..10 return i * 2", "if kind = \"platform\" then gmv / 2 else gmv ** 2",
    "some x in [1, 2, 3] satisfies x > 2", "{a: 1, b: a + 1}.b",
    "date and time(\"2026-06-30T12:00:00\") + duration(\"P1D\")",
    "substring(\"foobar\", 3, 3) = \"oba\"",
  ]
  let rounds = 500
  let seconds = try best(3) {
    for _ in 0..<rounds {
      for text in texts { _ = try Parser.expression(text, scope: scope) }
    }
  }
  say("parse", Double(rounds * texts.count) / seconds, "expressions/s")
}
