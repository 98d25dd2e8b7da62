extension Templates {
  static let decision = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/enterprises">[[enterprises.title]]</a> › \
    <a href="/enterprises/{{code}}">{{name}}</a> ›</p>
    <h1>{{supportTitle}}</h1>
    <div class="verdict verdict-{{tone}}"><p class="support-answer">\
    <span class="mark" aria-hidden="true">{{mark}}</span>{{answer}}</p>
    {{#hasBar}}{{>bar}}<p class="support-scale"><span>[[support.found]] \
    <b class="number">{{foundText}}</b></span><span>[[support.bound]] \
    <b class="number">{{boundText}}</b></span></p>{{/hasBar}}{{>offers}}</div>
    <dl class="sheet">
    <div><dt>[[enterprises.name]]</dt><dd>{{name}} <span class="code">{{code}}</span></dd></div>
    <div><dt>[[decision.number]]</dt><dd><code>{{number}}</code></dd></div>
    <div><dt>[[decision.basis]]</dt><dd>{{basis}}</dd></div>
    <div><dt>[[decision.decided]]</dt><dd>{{decidedAt}}</dd></div>
    <div><dt>[[decision.sentence]]</dt><dd><a href="{{sentenceLink}}">{{source}} \
    {{sentenceText}}</a>\
    <br>{{summary}}</dd></div>
    {{#hasBenefits}}<div><dt>[[decision.benefits]]</dt>\
    <dd><ul class="plain">{{#benefits}}<li>{{benefitName}} \
    <span class="tag tag-neutral">{{benefitKind}}</span> \
    <span class="quiet">{{department}}</span></li>{{/benefits}}</ul></dd></div>{{/hasBenefits}}
    </dl>
    {{#changeText}}<h2>[[decision.change]]</h2><p>{{.}}</p>
    <ul>{{#changeReasons}}<li>{{.}}</li>{{/changeReasons}}</ul>{{/changeText}}
    <h2>[[decision.conditions]]</h2>
    <table class="stack"><thead><tr><th scope="col">[[decision.condition]]</th>\
    <th scope="col">[[decision.test]]</th><th scope="col">[[decision.found]]</th>\
    <th scope="col">[[decision.source]]</th><th scope="col">[[decision.distance]]</th>\
    <th scope="col">[[decision.result]]</th></tr></thead><tbody>
    {{#conditions}}<tr><td class="first">{{conditionName}}</td>\
    <td data-label="[[decision.test]]">{{test}}</td>\
    <td data-label="[[decision.found]]" class="found">{{found}}\
    {{#exact}}<br><span class="quiet">{{.}}</span>{{/exact}}</td>\
    <td data-label="[[decision.source]]">{{foundIn}}</td>\
    <td data-label="[[decision.distance]]">{{distance}}</td>\
    <td data-label="[[decision.result]]"><span class="tag tag-{{conditionTone}}">{{holds}}</span>\
    </td></tr>{{/conditions}}
    </tbody></table>
    {{#hasMissing}}<h2>[[decision.missing]]</h2>
    <ul class="missing">{{#missing}}<li><strong>{{factName}}</strong> {{factRemedy}}</li>\
    {{/missing}}</ul>{{/hasMissing}}
    {{#hasReadings}}<h2>[[decision.readings]]</h2>
    <ul>{{#readings}}<li>{{.}}</li>{{/readings}}</ul>{{/hasReadings}}
    <h2>[[decision.postings]]</h2>
    {{^hasPostings}}<p class="quiet">[[decision.postings.none]]</p>{{/hasPostings}}
    {{#hasPostings}}<table class="stack list"><thead><tr><th \
    scope="col">[[decision.postings.month]]</th>\
    <th scope="col">[[decision.postings.mode]]</th><th \
    scope="col">[[decision.postings.destination]]</th>\
    <th scope="col" class="number">[[decision.postings.documents]]</th>\
    <th scope="col" class="number">[[decision.postings.amount]]</th></tr></thead><tbody>
    {{#postings}}<tr><td class="first">{{month}}</td>\
    <td data-label="[[decision.postings.mode]]">{{mode}}</td>\
    <td data-label="[[decision.postings.destination]]">{{destination}}</td>\
    <td class="number" data-label="[[decision.postings.documents]]">\
    <a href="{{documentsLink}}">{{documents}}</a></td>\
    <td class="number" data-label="[[decision.postings.amount]]">{{amount}}</td></tr>{{/postings}}
    </tbody><tfoot><tr><th scope="row" colspan="4">[[decision.postings.total]]</th>\
    <td class="number">{{total}}</td></tr></tfoot></table>{{/hasPostings}}
    <p class="quiet">[[decision.permanent]]</p>
    {{#hasObjections}}<h2>[[contest.list]]</h2>
    <ul>{{#objections}}<li><code>{{objectionNumber}}</code> {{receivedAt}} · {{subject}} · \
    {{claim}}{{#contactText}} · [[contest.contact]] {{.}}{{/contactText}}\
    {{#mayReveal}} <form class="inline-form" method="post" \
    action="/enterprises/{{code}}/decisions/{{number}}/objections/{{objectionNumber}}/contact">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <button class="button-quiet">[[contest.reveal]]</button></form>{{/mayReveal}}\
    </li>{{/objections}}</ul>{{/hasObjections}}
    {{#mayContest}}<details class="contest"><summary>[[contest.title]]</summary>
    <p>[[contest.lead]]</p>
    <form method="post" action="/enterprises/{{code}}/decisions/{{number}}/objections">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="subject">[[contest.subject]]</label>\
    <select id="subject" name="subject" required>\
    {{#subjects}}<option>{{.}}</option>{{/subjects}}</select></div>
    <div class="field"><label for="claim">[[contest.claim]]</label>\
    <input id="claim" name="claim" required maxlength="200"></div>
    <div class="field"><label for="evidence">[[contest.evidence]]</label>\
    <textarea id="evidence" name="evidence" rows="4" required maxlength="4000"></textarea></div>
    <div class="field"><label for="contact">[[contest.contact]]</label>\
    <input id="contact" name="contact" required maxlength="200" autocomplete="tel"></div>
    <div class="actions"><button>[[contest.send]]</button></div>
    </form></details>{{/mayContest}}
    {{/body}}{{/layout}}
    """

  static let objection = """
    {{<layout}}{{$body}}
    <h1>[[contest.done]]</h1>
    <p class="lead">{{doneText}}</p>
    <p><a class="button" \
    href="/enterprises/{{code}}/decisions/{{decisionNumber}}">[[contest.back]]</a></p>
    {{/body}}{{/layout}}
    """
}
