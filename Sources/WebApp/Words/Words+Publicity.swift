extension Words {
  /// How people are told, and how far it reaches.
  static let publicity = """
    nav.publicity | 宣传触达 | Reach
    publicity.title | 政策宣传触达 | How far the policy reached
    publicity.lead | 每轮判定后，结果有变化的企业各收到一条站内通知，附自己的清单；邮件摘要与消息推送按收件人的选择送出。 \
    | After each round of decisions every enterprise whose answers changed gets one notice with its \
    own list; mail and webhooks go out as its people chose.
    publicity.none | 还没有送出过通知：先运行判定。 | Nothing has been told yet: run the decisions first.
    publicity.round | 轮次 | Round
    publicity.at | 开始 | Begun
    publicity.told | 已通知企业 | Told
    publicity.account | 有账号 | With an account
    publicity.mailed | 邮件送达 | Mailed
    publicity.pushed | 推送送达 | Pushed
    publicity.read | 已阅 | Read
    publicity.day | 24 小时内已阅 | Read within a day
    publicity.running | 进行中 | going on
    publicity.calendar | 出海平台 办理时限 | Chuhai deadlines
    unsubscribe.title | 停止邮件摘要 | Stop the mail digest
    unsubscribe.lead | 以后不再把未读通知寄到您的邮箱；站内收件箱不受影响，也可随时在“我的账号”里重新打开。 \
    | What you have not read is mailed to you no more. Your inbox stays as it is, and the digest can \
    be switched on again under “My account”.
    unsubscribe.do | 不再寄送 | Stop it
    unsubscribe.done | 已停止寄送。 | It is stopped.
    channel.title | 如何通知我 | How you are told
    channel.digest | 邮件摘要 | Mail digest
    channel.digest.note | 每天上午九点寄出尚未阅读的通知；没有就不寄。 \
    | At nine in the morning, what you have not read; nothing where there is nothing.
    channel.digest.off | 平台还没有配置邮件服务器，暂不寄送。 \
    | The platform has no mail server yet; nothing is mailed.
    channel.feed | 时限日历 | Calendar of deadlines
    channel.feed.lead | 把地址加到手机或电脑的日历里，您的事项的截止时间会自动出现并随办理更新。地址就是凭证，请勿外传。 \
    | Add the address to the calendar of your phone or computer: the deadlines of your cases appear \
    there and stay up to date. Whoever has the address sees them; keep it to yourself.
    channel.feed.made | 已建立于 | Made
    channel.feed.make | 生成日历地址 | Make an address
    channel.feed.again | 换一个地址 | Another address
    channel.feed.end | 停用 | Switch off
    channel.feed.once | 日历地址只显示这一次： | The address is shown this once:
    webhook.title | 消息推送 | Webhooks
    webhook.lead | 本机构的每条通知都会以 JSON 发到您系统的地址，并按 Standard Webhooks 规范签名；送不到会重试三天多。 \
    | Every notice to the organisation is posted as JSON to an address of your system, signed as \
    Standard Webhooks has it, and tried again for more than three days where it does not arrive.
    webhook.address | 地址 | Address
    webhook.made | 建立 | Made
    webhook.state | 状态 | State
    webhook.state.fine | 正常 | works
    webhook.state.failing | 失败 {n} 次，稍后重试 | failed {n} times, tried again later
    webhook.state.ended | 已停用 | switched off
    webhook.end | 停用 | Switch off
    webhook.add | 添加推送地址 | Add a webhook
    webhook.once | 签名密钥只显示这一次，请立即保存： | The secret of its signatures is shown this once; keep it now:
    done.digest | 已保存。 | Saved.
    done.feedend | 日历地址已停用。 | The address of the calendar is switched off.
    done.webhookend | 推送已停用。 | The webhook is switched off.
    inbox.kind.policy | 政策 | policy
    inbox.kind.webhook | 推送 | webhook
    """
}
