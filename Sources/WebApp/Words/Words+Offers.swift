extension Words {
  /// Support that nobody has to ask for.
  static let benefitOffers = """
    offers.title | 免申即享 | Support without application
    offers.lead | 按最近一次判定，符合条件且由本部门兑现的资金支持；企业收到后只需确认。 \
    | Money that your department gives to whom the newest decisions grant it; they only confirm.
    offers.benefits.none | 没有由本部门免申即享的支持。 | Your department gives nothing without application.
    offers.benefit | 支持 | Support
    offers.department | 兑现部门 | Given by
    offers.qualify | 家符合 | qualify
    offers.had | 家已有或已申请 | have it or asked for it
    offers.open | 家可送达 | can be offered it
    offers.column.qualify | 符合 | Qualify
    offers.column.had | 已有 | Have it
    offers.column.open | 可送达 | Left
    offers.undecided | 尚未判定，运行判定后再来。 | Not decided yet; come back after a run of the decisions.
    offers.none | 按最近一次判定，没有企业符合。 | By the newest decisions nobody qualifies.
    offers.all | 向全部可送达的 {n} 家送达 | Offer it to all {n} who can be offered it
    offers.chosen | 只向选中的送达 | Offer it to the chosen only
    offers.decision | 判定 | Decision
    offers.standing | 情况 | How it stands
    offers.standing.open | 可送达 | can be offered it
    offers.standing.waiting | 待送达 | still to come
    offers.standing.offered | 已送达 | offered
    offers.standing.had | 已有或已申请 | has it or asked for it
    offers.standing.refused | 未能送达 | could not be offered it
    offers.confirm | 将向 {n} 家企业送达“{b}” | “{b}” is about to be offered to {n}
    offers.confirm.note | 每家将收到通知，并有一件待其确认的事项；已有或已申请的不会重复。 \
    | Each is told and gets a case to confirm; who has it or asked for it gets no second one.
    offers.confirm.many | 数量较多，将在后台逐家办理，进度见结果页。 \
    | As there are many, it goes on in the background; the next page shows how far it is.
    offers.confirm.do | 确认送达 {n} 家 | Offer it to {n}
    offers.cancel | 取消 | Cancel
    offers.changed | 可送达的家数已经变化，请核对后再确认。 \
    | Another number can be offered it now; look at it once more.
    offers.rounds | 历次送达 | What was offered before
    offers.running | 进行中 | going on
    offers.running.note | 正在后台逐家送达。 | It goes on in the background.
    offers.again | 刷新 | Look again
    done.offersNone | 没有可送达的企业：未选中，或都已有、已申请、已在送达中。 \
    | Nobody to offer it to: none was chosen, or all have it, asked for it, or are being offered it.
    done.offersBegun | 已开始送达。 | It was begun.
    """
}
