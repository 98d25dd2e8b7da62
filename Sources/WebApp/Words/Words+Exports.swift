extension Words {
  /// The exports of an enterprise and what they are to be settled by.
  static let exports = """
    exports.title | 海外仓出口与核算日历 | Overseas-warehouse exports and their calendar
    exports.lead | 监管方式 {m} 的出口逐单列出：离境后可申报预退税，办结后须在核算期内核算，逾期追回。 \
    | Each export under {m}: once it has left a pre-refund can be filed; when that is completed it must be \
    settled within its window, or it is recovered.
    exports.calendar | 待办日历 | What is due
    exports.calendar.none | 没有正在办理的预退税或核算。 | No pre-refund and no settlement is open.
    exports.by | 截止 | By
    exports.case | 事项 | Case
    exports.facts | 日期与金额 | Days and amounts
    exports.list | {y} 年的出口 | Exports of {y}
    exports.none | {y} 年没有这种监管方式的出口单证。 | No export of this customs mode in {y}.
    exports.none.hint | 在“交单”提交出口清单报文后会列在这里；不在平台上的出口也可以直接登记。 \
    | Hand in the messages of inventories and they stand here; an export that is not on the platform can be \
    entered by hand.
    exports.number | 单证号 | Declaration
    exports.amount | 金额 | Amount
    exports.left | 离境（结关） | Left on
    exports.left.unknown | 尚无结关回执 | not closed by customs yet
    exports.next | 下一步 | Next
    exports.file | 登记预退税 | File the pre-refund
    exports.byhand | 登记不在列表中的出口 | Enter an export that is not listed
    exports.wait | 等待离境 | waits to leave
    exports.guidance | 请税务部门辅导 | Ask the tax service
    exports.rule | 依据 | Rule
    exports.earlier | ‹ {y} 年 | ‹ {y}
    exports.later | {y} 年 › | {y} ›
    """
}
