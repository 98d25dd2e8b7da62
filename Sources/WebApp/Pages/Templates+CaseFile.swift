extension Templates {
  static let caseFile = """
    {{<layout}}{{$body}}
    <p class="quiet"><span class="code">{{number}}</span> · {{typeText}}\
    {{#sentences}} · <span class="sentence-id">{{.}}</span>{{/sentences}}</p>
    <h1>{{caseTitle}}</h1>
    <p><span class="tag tag-{{stateTone}}">{{stateText}}</span>\
    {{#levelText}} <span class="tag tag-bad">[[cases.level]] {{.}}</span>{{/levelText}}\
    {{#waitsText}} <span class="quiet">[[case.waits]] {{.}}</span>{{/waitsText}}</p>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{>problem}}
    {{#clocks}}<section class="clock"><p><strong>{{clockName}}</strong> \
    {{#isPaused}}<span class="tag tag-waiting">[[case.paused]]</span>{{/isPaused}}\
    {{^isPaused}}<span class="tag tag-{{tone}}">{{leftText}}</span> \
    <span class="quiet">[[case.until]] {{clockDue}}</span>{{/isPaused}}\
    {{#isProvisional}} <span class="quiet">[[case.provisional]]</span>{{/isProvisional}}</p>\
    {{^isPaused}}{{>bar}}{{/isPaused}}\
    {{#clockCites}}<p class="quiet">{{.}}</p>{{/clockCites}}</section>{{/clocks}}
    {{#hasSteps}}<section class="case-steps"><h2>[[case.steps]]</h2>
    {{#steps}}{{#isPlain}}<form method="post" class="step-plain" action="{{stepAction}}">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <input type="hidden" name="revision" value="{{revision}}">\
    {{#isFinal}}{{>casechecked}}{{/isFinal}}\
    <button>{{stepLabel}}</button></form>{{/isPlain}}\
    {{#isFormStep}}<details class="step"{{#isSent}} open{{/isSent}}><summary>{{stepLabel}}</summary>\
    <form class="sheet" method="post" action="{{stepAction}}?form={{formKey}}" \
    enctype="multipart/form-data"><input type="hidden" name="revision" value="{{revision}}">
    {{>caseinputs}}
    {{#criteria}}<div class="field"><label for="{{scoreID}}">{{criterionLabel}} \
    <span class="quiet">0–{{criterionMost}}</span></label><input id="{{scoreID}}" \
    name="score.{{criterionID}}" type="number" min="0" max="{{criterionMost}}" required></div>\
    {{/criteria}}
    {{>caseslots}}
    <div class="field"><label for="comment-{{stepID}}">[[case.comment]]{{^needsComment}} \
    <span class="quiet">[[case.optional]]</span>{{/needsComment}}</label>\
    <textarea id="comment-{{stepID}}" name="comment" rows="3" maxlength="2000"\
    {{#needsComment}} required{{/needsComment}}></textarea></div>
    {{#isFinal}}<div class="field">{{>casechecked}}</div>{{/isFinal}}
    <button>{{stepLabel}}</button></form></details>{{/isFormStep}}\
    {{#blocked}}<p class="step-blocked"><strong>{{stepLabel}}</strong> \
    <span class="quiet">{{.}}</span></p>{{/blocked}}{{/steps}}</section>{{/hasSteps}}
    {{#reportLink}}<p><a class="button" href="{{.}}">[[case.report]]</a></p>{{/reportLink}}
    {{#openings}}<p><a class="button" href="{{link}}">{{kindName}}</a></p>{{/openings}}
    <div class="columns case-columns"><div>
    <h2>[[case.about]]</h2>
    <dl class="sheet">
    <div><dt>[[cases.subject]]</dt><dd>{{#subjectLink}}<a href="{{.}}">{{subjectName}}</a>\
    {{/subjectLink}}{{^subjectLink}}{{subjectName}}{{/subjectLink}}</dd></div>
    <div><dt>[[cases.unit]]</dt><dd>{{unitText}}</dd></div>
    <div><dt>[[cases.owner]]</dt><dd>{{ownerText}}</dd></div>
    <div><dt>[[case.opener]]</dt><dd>{{openerText}} · {{openedText}}</dd></div>
    {{#parentLink}}<div><dt>[[case.parent]]</dt><dd><a href="{{.}}">{{parentText}}</a></dd></div>\
    {{/parentLink}}
    {{#benefitLink}}<div><dt>[[case.decision]]</dt><dd><a href="{{.}}">[[case.why]]</a></dd></div>\
    {{/benefitLink}}
    {{#lines}}<div><dt>{{lineLabel}}</dt><dd class="given">{{lineText}}</dd></div>{{/lines}}
    {{#hasCaseExperts}}<div><dt>[[case.experts]]</dt><dd>{{#caseExperts}}<span class="name">\
    {{expertName}}</span> {{/caseExperts}}</dd></div>{{/hasCaseExperts}}
    {{#scoreText}}<div><dt>[[case.scores]]</dt><dd>{{.}}</dd></div>{{/scoreText}}
    </dl>
    {{#mayReveal}}<form method="post" action="/cases/{{caseID}}/personal">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <button class="button-quiet">[[case.reveal]]</button></form>{{/mayReveal}}
    {{#mayErase}}<details class="step"><summary>[[case.erase]]</summary>\
    <form class="sheet" method="post" action="/cases/{{caseID}}/erase">\
    <input type="hidden" name="form" value="{{formKey}}"><p>[[case.erase.note]]</p>\
    <div class="field"><label for="erase">[[case.erase.why]]</label>\
    <input id="erase" name="comment" required></div><button>[[case.erase]]</button></form></details>\
    {{/mayErase}}
    {{#hasPayouts}}<h2>[[case.payouts]]</h2><table class="list"><tbody>{{#payouts}}<tr>\
    <td>{{dayText}}</td><td>{{amountText}}</td><td><span class="code">{{voucherText}}</span></td>\
    </tr>{{/payouts}}</tbody></table>{{/hasPayouts}}
    {{#hasEvidence}}<h2>[[case.evidence]]</h2><ul class="files">{{#evidence}}<li>\
    {{#fileLink}}<a href="{{.}}">{{fileName}}</a>{{/fileLink}}{{^fileLink}}{{fileName}}{{/fileLink}} <span class="quiet">{{slotLabel}} · {{fileSize}} · \
    {{fileTime}} · SHA-256 {{digestText}}…</span>{{#isReplaced}} \
    <span class="tag tag-neutral">[[case.replaced]]</span>{{/isReplaced}}</li>{{/evidence}}</ul>\
    {{/hasEvidence}}
    {{>ranking}}
    {{#hasChildren}}<h2>[[case.children]]</h2><ul class="files">{{#children}}<li>\
    <a href="/cases/{{caseID}}">{{number}} {{caseTitle}}</a> \
    <span class="tag tag-{{stateTone}}">{{stateText}}</span> <span class="quiet">{{subjectName}}</span>\
    </li>{{/children}}</ul>{{/hasChildren}}
    </div><div>
    {{#hasEvents}}<h2>[[case.history]]</h2><ol class="history">{{#events}}\
    <li class="event{{#isClockEvent}} event-clock{{/isClockEvent}}"><p><time>{{eventTime}}</time> \
    <strong>{{eventText}}</strong>{{#eventState}} → {{.}}{{/eventState}}</p>\
    <p class="quiet">{{#isByPlatform}}[[case.platform]]{{/isByPlatform}}{{eventActor}}\
    {{#eventFields}} · {{.}}{{/eventFields}}</p>\
    {{#eventTexts}}<p class="given"><span class="quiet">{{textLabel}}</span> {{textBody}}</p>\
    {{/eventTexts}}\
    {{#eventComment}}<p class="given">{{.}}</p>{{/eventComment}}</li>{{/events}}</ol>{{/hasEvents}}
    </div></div>
    {{/body}}{{/layout}}
    """

  /// What is ticked before a step that cannot be taken back.
  static let caseChecked = """
    <label><input type="checkbox" name="checked" value="true" required>[[case.checked]]</label>
    """

  static let inbox = """
    {{<layout}}{{$body}}
    <h1>[[inbox.title]]</h1>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{^hasNotices}}<div class="empty"><p>[[inbox.none]]</p></div>{{/hasNotices}}
    {{#hasNotices}}<form method="post" action="/inbox/read">\
    <input type="hidden" name="form" value="{{formKey}}">
    <ul class="notices">{{#notices}}<li class="notice-line{{#isUnread}} unread{{/isUnread}}">\
    <p><span class="tag tag-{{tone}}">{{noticeKind}}</span> \
    <a href="{{noticeLink}}">{{noticeText}}</a></p>\
    <p class="quiet"><time>{{noticeTime}}</time> · <span class="code">{{subjectText}}</span></p>\
    {{#isUnread}}<input type="hidden" name="notice" value="{{noticeID}}">{{/isUnread}}</li>\
    {{/notices}}</ul>
    {{#hasUnread}}<button class="button-quiet">[[inbox.read]]</button>{{/hasUnread}}</form>\
    {{>pager}}{{/hasNotices}}
    {{/body}}{{/layout}}
    """

  static let knowledge = """
    {{<layout}}{{$body}}
    <h1>[[knowledge.title]]</h1>
    <p class="lead">[[knowledge.lead]]</p>
    <form class="ask" method="get" action="/knowledge"><div class="ask-line">\
    <input name="q" value="{{query}}" aria-label="[[knowledge.search]]" \
    placeholder="[[knowledge.search]]"><button>[[knowledge.find]]</button></div></form>
    {{^hasEntries}}<div class="empty"><p>[[knowledge.none]]</p></div>{{/hasEntries}}
    {{#entries}}<article class="sentence"><h2>{{question}}</h2>\
    <p class="given">{{answer}}</p><p class="quiet">{{typeText}} · {{published}}</p></article>\
    {{/entries}}
    {{/body}}{{/layout}}
    """

  static let experts = """
    {{<layout}}{{$body}}
    <h1>[[experts.title]]</h1>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{>problem}}
    {{^hasExperts}}<div class="empty"><p>[[experts.none]]</p></div>{{/hasExperts}}
    {{#hasExperts}}<table class="list stack"><thead><tr><th>[[account.name]]</th>\
    <th>[[experts.from]]</th><th>[[experts.areas]]</th><th>[[experts.ties]]</th>\
    <th><span class="hidden-text">[[experts.remove]]</span></th></tr></thead>\
    <tbody>{{#experts}}<tr><td class="first">{{expertName}}</td>\
    <td data-label="[[experts.from]]">{{expertFrom}}</td>\
    <td data-label="[[experts.areas]]">{{areas}}</td>\
    <td data-label="[[experts.ties]]"><span class="code">{{ties}}</span></td>\
    <td><details class="step"><summary>[[experts.remove]]</summary>\
    <form method="post" action="/experts?remove={{expertID}}">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <button class="button-quiet">[[experts.remove]] {{expertName}}</button></form></details></td>\
    </tr>{{/experts}}\
    </tbody></table>{{/hasExperts}}
    <h2>[[experts.add]]</h2>
    <form class="sheet" method="post" action="/experts">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="mail">[[account.mail]]</label>\
    <input id="mail" name="mail" type="email" required></div>
    <fieldset class="field"><legend>[[experts.areas]]</legend>\
    {{#expertAreas}}<label><input type="checkbox" name="areas" value="{{code}}"\
    {{#isChosen}} checked{{/isChosen}}>{{areaName}}</label> {{/expertAreas}}\
    <p class="quiet">[[experts.areas.note]]</p></fieldset>
    <div class="field"><label for="ties">[[experts.ties]]</label>\
    <input id="ties" name="ties"><p class="quiet">[[experts.ties.note]]</p></div>
    <button>[[experts.add]]</button></form>
    {{/body}}{{/layout}}
    """
}
