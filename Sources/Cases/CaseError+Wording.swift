public import TradeTerms

extension CaseError: Explained {
  public var what: Wording {
    switch self {
    case .noSuchCase: Wording("没有这个事项", "there is no such case")
    case .noSuchType(let id): Wording("没有事项类型“\(id)”", "there is no kind of case “\(id)”")
    case .noSuchStep(let id): Wording("没有步骤“\(id)”", "there is no step “\(id)”")
    case .noSuchExport: Wording("没有这份出口单证", "there is no such export")
    case .sameHands(let step, let after):
      Wording(
        "您办理过“\(after.chinese)”，不能再办理“\(step.chinese)”",
        "you took “\(after.english)”, so “\(step.english)” is not for you")
    case .mayNotOpen(let label):
      Wording("您所在单位不能发起“\(label.chinese)”", "your organisation cannot open “\(label.english)”")
    case .mayNotTake(let label, let by):
      Wording(
        "“\(label.chinese)”不由您办理，应由\(by.map(\.chinese).joined(separator: "或"))办理",
        "“\(label.english)” is not yours to do; it is for: "
          + by.map(\.english).joined(separator: ", "))
    case .wrongState(let step, let state):
      Wording(
        "事项处于“\(state.chinese)”，不能“\(step.chinese)”",
        "the case is in the state “\(state.english)”, so “\(step.english)” cannot be done")
    case .changedMeanwhile(let name, let at):
      Wording(
        "您打开页面后，\(name.isEmpty ? "平台" : name)已于 \(at.minuteText) 办理了此事项",
        "\(name.isEmpty ? "the platform" : name) worked on this case at \(at.minuteText), "
          + "after you opened the page")
    case .fields(let problems):
      Wording(
        problems.map { "\($0.label.chinese)：\($0.what.chinese)" }.joined(separator: "；"),
        problems.map { "\($0.label.english): \($0.what.english)" }.joined(separator: "; "))
    case .commentMissing: Wording("没有写明理由", "no reason was written")
    case .notChecked(let step):
      Wording(
        "“\(step.chinese)”办理后不能撤回，没有勾选“我已核对”",
        "“\(step.english)” cannot be taken back, and it was not ticked as checked")
    case .evidence(let problem): problem.what
    case .conditionFails(let because): because
    case .claimed(let number):
      Wording("已有同一事项 \(number)，不能重复办理", "the case \(number) asks for the same already")
    case .personHas(let number):
      Wording(
        "此人已有有效或在办的同一事项\(number.isEmpty ? "" : " \(number)")，不能重复办理",
        "this person has the same already, or it is asked for"
          + (number.isEmpty ? "" : ", in the case \(number)"))
    case .parentClosed: Wording("上级事项目前不受理", "the case around it takes nothing now")
    case .noSubject(let code):
      Wording("登记中没有代码为 \(code) 的主体", "the registry has nobody with the code \(code)")
    case .notGranted(let why): why
    case .noHandler: Wording("不知道由哪个单位承办", "it is not known which department handles it")
    case .noSuchColleague: Wording("本单位没有这个人", "there is no such person in your organisation")
    case .noSuchExpert(let name): Wording("专家库中没有“\(name)”", "the register has no expert “\(name)”")
    case .conflictOfInterest(let expert, let with):
      Wording("\(expert)与\(with)有利益关系，应当回避", "\(expert) has ties with \(with) and must not judge")
    case .tooFewExperts(let found, let least):
      Wording("只选了 \(found) 名专家，至少要 \(least) 名", "\(found) experts are named, \(least) are needed")
    case .alreadyScored: Wording("您已经评过分，不能修改", "you have scored already; scores are final")
    case .scores(let why): why
    case .tieAtBorder(let places, let points):
      Wording(
        "名额只剩 \(places) 个，而同为 \(points) 分的不止 \(places) 家",
        "\(places) places are left and more than that have \(points) points each")
    case .voucherTaken(let number):
      Wording("凭证号 \(number) 已经登记过", "the voucher \(number) was recorded before")
    case .erased: Wording("个人信息已依申请删除", "the personal data was erased on request")
    }
  }

  public var place: String {
    switch self {
    case .fields(let problems): problems.first?.field ?? ""
    default: ""
    }
  }

  public var remedy: Wording {
    switch self {
    case .sameHands: Wording("请由本单位的另一位同事办理", "let a colleague of your department do it")
    case .noSuchExport:
      Wording("请从企业的出口列表中选取", "choose it from the exports of the enterprise")
    case .noSuchCase, .noSuchType, .noSuchStep:
      Wording("请从列表重新进入", "please start from the list again")
    case .mayNotOpen:
      Wording("请换用有权发起的单位", "act for an organisation that may open one")
    case .mayNotTake: Wording("请转给有权办理的人", "hand it to somebody whose step it is")
    case .wrongState, .changedMeanwhile:
      Wording("请重新打开事项，看清现状再办理", "open the case again and look at how it stands now")
    case .fields: Wording("请改正所列各项后再提交", "correct what is listed and send it again")
    case .commentMissing: Wording("请写明理由", "please write why")
    case .notChecked: Wording("请核对后勾选再办理", "check it, tick the box and send it again")
    case .evidence(let problem): problem.remedy
    case .conditionFails: Wording("请先补齐条件", "see to that first")
    case .claimed: Wording("请查看已有的事项", "look at the case that is there")
    case .personHas:
      Wording(
        "请核对证件号码；确需更换的，请先注销或撤回原有的", "check the number; revoke or take back the other one first")
    case .parentClosed: Wording("请等下一次受理", "wait for the next time")
    case .noSubject: Wording("请核对代码", "check the code")
    case .notGranted: Wording("请看判定理由；如有异议可提出异议", "see the reasons; you may contest them")
    case .noHandler: Wording("请指定承办单位", "name the department")
    case .noSuchColleague: Wording("请从本单位人员中选取", "choose one of your colleagues")
    case .noSuchExpert: Wording("请从专家库中选取", "choose from the register")
    case .conflictOfInterest: Wording("请改选其他专家", "choose another expert")
    case .tooFewExperts: Wording("请补足专家", "name more experts")
    case .alreadyScored: Wording("如有误请说明并申请重评", "ask for a new scoring, with the reason")
    case .scores: Wording("请逐项填写分数", "give points for every criterion")
    case .tieAtBorder:
      Wording("请调整名额，或请专家复评", "change the quota, or have the experts score again")
    case .voucherTaken: Wording("请核对凭证号", "check the number of the voucher")
    case .erased: Wording("无法恢复", "it cannot be brought back")
    }
  }
}

extension EvidenceProblem {
  var what: Wording {
    switch self {
    case .noSlot(let id): Wording("没有材料项“\(id)”", "no evidence “\(id)” is asked for")
    case .missing(let labels):
      Wording(
        "缺少材料：\(labels.map(\.chinese).joined(separator: "、"))",
        "evidence is missing: \(labels.map(\.english).joined(separator: ", "))")
    case .tooMany(let label, let most):
      Wording("“\(label.chinese)”最多 \(most) 个文件", "“\(label.english)” takes at most \(most) files")
    case .tooLarge(let name, let most):
      Wording(
        "“\(name)”超过 \(most >> 20) MB", "“\(name)” has more than \(most >> 20) MB")
    case .empty(let name): Wording("“\(name)”是空文件", "“\(name)” is empty")
    case .wrongType(let name, let allowed):
      Wording(
        "“\(name)”的类型不被接受，可用：\(allowed.joined(separator: "、"))",
        "“\(name)” is not of an accepted type: \(allowed.joined(separator: ", "))")
    case .lies(let name):
      Wording("“\(name)”的内容与文件名所示类型不符", "“\(name)” is not what its name says")
    case .refusedByScan(let name, let reason):
      Wording("“\(name)”未通过安全检查：\(reason)", "“\(name)” did not pass the scan: \(reason)")
    case .notScanned(let name):
      Wording(
        "“\(name)”暂时无法做安全检查，没有收下", "“\(name)” could not be scanned just now and was not taken")
    case .badName: Wording("文件名不可用", "the name of the file cannot be used")
    }
  }

  var remedy: Wording {
    switch self {
    case .noSlot, .missing: Wording("请按所列材料上传", "upload what is listed")
    case .tooMany: Wording("请合并后上传", "put them together into fewer files")
    case .tooLarge: Wording("请压缩或拆分后上传", "make it smaller or split it")
    case .empty, .lies: Wording("请打开文件核对后重新上传", "open the file, check it, and upload it again")
    case .wrongType: Wording("请转换格式后上传", "convert it and upload it again")
    case .refusedByScan: Wording("请检查该文件", "check the file")
    case .notScanned: Wording("请稍后再试，或告知平台运营方", "try again later, or tell the operator")
    case .badName: Wording("请改名后上传", "rename it and upload it again")
    }
  }
}

extension Instant {
  /// The minute in business time, as people read it.
  var minuteText: String {
    String(description.prefix(16)).replacing("T", with: " ")
  }
}
