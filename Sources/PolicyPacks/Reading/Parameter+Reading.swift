internal import FEEL
internal import TradeTerms

extension Parameter {
  /// The parameters of a block.
  static func all(
    in fence: SentenceDraft.Fence, sentence: String
  ) throws(PackError) -> [Parameter] {
    var parameters: [Parameter] = []
    for (name, block) in try PackBlock(yaml: fence.text, at: fence.place).fields() {
      parameters.append(try Parameter(name: name, sentence: sentence, block))
    }
    return parameters
  }

  private init(name: String, sentence: String, _ block: PackBlock) throws(PackError) {
    try block.allow("unit", "values", "undefined")
    self.name = name
    self.sentence = sentence
    unit = try block.optional("unit")?.unit()
    undefined = try block.optional("undefined")?.wording()
    var values: [DatedValue] = []
    for item in try block.optional("values")?.items() ?? [] {
      try item.allow("from", "to", "value", "cites")
      values.append(
        DatedValue(
          from: try item.required("from").day(), to: try item.optional("to")?.day(),
          value: try item.required("value").value(), cites: try item.required("cites").text()))
    }
    self.values = values
    guard values.isEmpty == (undefined != nil) else {
      throw block.failure(
        Wording("“\(name)”要么有值，要么说明为何没有", "“\(name)” has values or a reason for none"),
        Wording("请写 values 或 undefined", "write “values” or “undefined”"))
    }
    for (index, value) in values.enumerated() {
      for other in values[..<index]
      where value.isInForce(on: max(value.from, other.from))
        && other.isInForce(on: max(value.from, other.from))
      {
        throw block.failure(
          Wording("“\(name)”有两个值同时生效", "two values of “\(name)” are in force at once"),
          Wording("请给前一个写 to", "give the earlier one a “to”"))
      }
    }
  }
}
