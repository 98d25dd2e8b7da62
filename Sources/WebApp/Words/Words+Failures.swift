extension Words {
  /// What is said when a request cannot be served; `.remedy` says what to do.
  static let failures = """
    failure.400 | 请求无法理解 | The request cannot be understood
    failure.400.remedy | 请检查填写的内容或链接是否完整。 \
    | Check what you filled in, or whether the link is complete.
    failure.401 | 请先登录 | Sign in first
    failure.401.remedy | 请登录后重试；程序请带上令牌：Authorization: Bearer …。 \
    | Sign in and try again; a program shows its token: Authorization: Bearer ….
    failure.403 | 没有权限 | You are not allowed to do this
    failure.403.remedy | 请用有权限的账号登录，或请机构的管理人员授权。 \
    | Sign in as somebody who may, or ask a manager of your organisation.
    failure.crosssite | 不接受来自其他网站的提交 | Submissions from other sites are not accepted
    failure.crosssite.remedy | 请在本平台的页面上提交。 | Submit on a page of this platform.
    failure.form | 表单已失效，没有提交 | The form is out of date; nothing was submitted
    failure.form.remedy | 请重新打开页面再提交一次。 | Open the page again and submit it once more.
    failure.json | 请求正文不是所要求的 JSON | The body is not the JSON that is asked for
    failure.json.remedy | 请对照接口说明 /api/openapi.yaml 修改后重新提交。 | Compare it with the description at /api/openapi.yaml and send it again.
    failure.429 | 尝试次数过多 | Too many attempts
    failure.429.remedy | 请稍候再试。 | Wait a while.
    failure.404 | 没有找到这个页面 | This page does not exist
    failure.404.remedy | 请检查链接，或从首页查询。 | Check the link, or search from the first page.
    failure.405 | 这个地址不支持这种操作 | This address does not support this operation
    failure.405.remedy | 请从页面上的按钮操作；接口用法见接口说明。 \
    | Use the buttons on the pages; for the API, see its description.
    failure.413 | 内容太大 | The content is too large
    failure.413.remedy | 请分成几个较小的文件再交；大批量请用命令行 chuhai intake。 \
    | Split it into smaller files; for bulk use the command line, chuhai intake.
    failure.415 | 不支持这种内容格式 | This format is not supported
    failure.415.remedy | 请交 XML 报文、zip 包，或用页面上的表单提交。 \
    | Send XML messages, a zip archive, or use the form on the page.
    failure.421 | 不接受这个主机名 | This host name is not accepted
    failure.421.remedy | 请用 127.0.0.1 或 localhost 访问。 | Use 127.0.0.1 or localhost.
    failure.422 | 内容有误，未予受理 | The content is wrong and was not accepted
    failure.422.remedy | 请按所列问题改正后重新提交。 | Correct what is listed and send it again.
    failure.500 | 服务出现内部错误 | The server met an internal error
    failure.500.remedy | 数据没有丢失。请稍后重试；仍不行请把下面的编号告诉管理员。 \
    | No data is lost. Try again later; if it persists, give the number below to the operator.
    failure.503 | 服务暂时不可用 | The service is not available now
    failure.503.remedy | 请稍后重试。 | Try again later.
    failure.number | 编号 | Number
    failure.home | 回到首页 | To the first page
    """
}
