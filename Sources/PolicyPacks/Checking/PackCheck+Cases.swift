internal import TradeTerms

extension PackCheck {
  /// What the kinds of case of the pack itself leave open: whether papers are personal, and when an
  /// office that is waited for is late.
  func caseFindings() -> [PackError] {
    let own = pack.caseTypes.values.filter { $0.pack == pack.id }.sorted { $0.id < $1.id }
    return own.flatMap { unsaidPapers($0) + withoutClock($0) }
  }

  /// A kind that asks for personal data says of every place for files whether it holds such.
  private func unsaidPapers(_ type: CaseType) -> [PackError] {
    guard type.fields.contains(where: \.isPersonal) else { return [] }
    return type.evidence.filter { !$0.saysIfPersonal }.map { slot in
      PackError(
        Wording(
          "“\(type.id)”收集个人信息，材料“\(slot.id)”没有写明是否个人材料",
          "“\(type.id)” asks for personal data and does not say whether “\(slot.id)” holds any"),
        at: slot.place,
        remedy: Wording(
          "请写 personal: true（加密保存）或 personal: false",
          "write personal: true, so that it is kept sealed, or personal: false"))
    }
  }

  /// A state in which an office is waited for has a clock that does something or tells somebody
  /// when it runs out.
  private func withoutClock(_ type: CaseType) -> [PackError] {
    type.states.compactMap { state in
      guard let role = state.waitsFor, !Self.outside.contains(role), !state.isEnd else {
        return nil
      }
      let isTimed = type.clocks.contains { clock in
        clock.states.contains(state.id) && (clock.step != nil || !clock.ladder.isEmpty)
      }
      guard !isTimed else { return nil }
      let (chinese, english) = (role.wording.chinese, role.wording.english)
      return PackError(
        Wording(
          "“\(type.id)”的状态“\(state.id)”等\(chinese)办理，却没有时限",
          "in “\(state.id)” of “\(type.id)” the \(english) is waited for, by no clock"),
        at: type.place,
        remedy: Wording(
          "请在 clocks 里补一条，写 in: [\(state.id)]，到期有 ladder 或 step",
          "add a clock with in: [\(state.id)], and a ladder or a step for when it runs out"))
    }
  }

  /// Whoever is no office.
  private static let outside: Set<CaseRole> = [.applicant, .anyone, .clock]
}
