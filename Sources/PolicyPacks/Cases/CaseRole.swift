public import TradeTerms

/// Who somebody is to a case (办理角色).
public enum CaseRole: String, CaseIterable, Sendable {
  /// Whoever asked: people of the organisation that opened it or that it is about.
  case applicant
  /// People of the desk that has it now.
  case handler
  /// The one person who took it, or a manager of that desk.
  case owner
  /// Managers of the desk that has it.
  case manager
  /// The department of the subject's city.
  case city
  /// The department that coordinates for the province (省商务厅).
  case coordinator
  /// An expert who was assigned to it.
  case expert
  /// Anybody who signed in for an organisation, where a case is public.
  case anyone
  /// The platform itself, when a clock runs out or a condition comes true.
  case clock
  /// Kinds of organisations, for who may open a case.
  case enterprise, provider, park, association, department

  public var wording: Wording {
    switch self {
    case .applicant: Wording("申请方", "applicant")
    case .handler: Wording("承办单位", "handling department")
    case .owner: Wording("经办人", "owner")
    case .manager: Wording("承办单位负责人", "manager of the department")
    case .city: Wording("市级部门", "department of the city")
    case .coordinator: Wording("省级统筹部门", "coordinating department")
    case .expert: Wording("专家", "expert")
    case .anyone: Wording("任何单位", "any organisation")
    case .clock: Wording("平台", "the platform")
    case .enterprise: Wording("企业", "enterprise")
    case .provider: Wording("服务机构", "service provider")
    case .park: Wording("园区", "park")
    case .association: Wording("行业协会", "association")
    case .department: Wording("政府部门", "department")
    }
  }

  /// Those that say who opens a case.
  static let openers: Set<CaseRole> = [
    .enterprise, .provider, .park, .association, .department, .coordinator, .city,
  ]

  /// Those that say who takes a step.
  static let actors: Set<CaseRole> = [
    .applicant, .handler, .owner, .manager, .city, .coordinator, .expert, .anyone, .clock,
  ]
}
