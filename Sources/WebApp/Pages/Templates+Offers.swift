extension Templates {
  static let offerList = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/cases">[[cases.title]]</a> ›</p>
    <h1>[[offers.title]]</h1>
    <p class="lead">[[offers.lead]]</p>
    {{^hasBenefits}}<div class="empty"><p>[[offers.benefits.none]]</p></div>{{/hasBenefits}}
    {{#hasBenefits}}<table class="list stack"><thead><tr><th scope="col">[[offers.benefit]]</th>\
    <th scope="col">[[offers.department]]</th><th scope="col" class="number">[[offers.column.qualify]]</th>\
    <th scope="col" class="number">[[offers.column.had]]</th>\
    <th scope="col" class="number">[[offers.column.open]]</th></tr></thead><tbody>
    {{#benefits}}<tr><td class="first"><a href="{{benefitLink}}">{{benefitName}}</a> \
    <span class="kind">{{policyTitle}}</span></td>\
    <td data-label="[[offers.department]]">{{department}}</td>\
    {{#basis}}<td class="number" data-label="[[offers.column.qualify]]">{{qualify}}</td>\
    <td class="number" data-label="[[offers.column.had]]">{{had}}</td>\
    <td class="number" data-label="[[offers.column.open]]">{{#hasOpen}}<b>{{open}}</b>{{/hasOpen}}\
    {{^hasOpen}}0{{/hasOpen}}</td>{{/basis}}\
    {{^basis}}<td colspan="3" class="quiet">[[offers.undecided]]</td>{{/basis}}</tr>
    {{/benefits}}</tbody></table>{{/hasBenefits}}
    {{/body}}{{/layout}}
    """

  static let offer = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/offers">[[offers.title]]</a> ›</p>
    <h1>{{title}}</h1>
    <p class="quiet">{{policyTitle}} · <a href="{{sentenceLink}}">{{sentence}}</a> · {{department}}</p>
    {{#basis}}<p class="quiet">{{.}}</p>{{/basis}}
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{#confirming}}<section class="case-steps" aria-labelledby="confirming">\
    <h2 id="confirming">{{question}}</h2>
    {{#hasChanged}}<div class="alert" role="alert"><p>[[offers.changed]]</p></div>{{/hasChanged}}
    <p>[[offers.confirm.note]]{{#hasMany}} [[offers.confirm.many]]{{/hasMany}}</p>
    <ul class="files">{{#chosen}}<li>{{name}} <span class="code">{{code}}</span></li>{{/chosen}}</ul>
    <form method="post" action="{{action}}"><input type="hidden" name="form" value="{{formKey}}">\
    <input type="hidden" name="confirm" value="1">\
    <input type="hidden" name="what" value="{{#isAll}}all{{/isAll}}{{^isAll}}chosen{{/isAll}}">\
    <input type="hidden" name="expected" value="{{count}}">\
    {{#chosen}}<input type="hidden" name="code" value="{{code}}">{{/chosen}}\
    <p class="actions"><button>{{doText}}</button> <a href="{{action}}">[[offers.cancel]]</a></p>\
    </form></section>{{/confirming}}
    {{#basis}}<ul class="counts"><li class="count"><b>{{qualify}}</b> [[offers.qualify]]</li>\
    <li class="count"><b>{{had}}</b> [[offers.had]]</li>\
    <li class="count"><b>{{open}}</b> [[offers.open]]</li></ul>{{/basis}}
    {{^basis}}<div class="empty"><p>[[offers.undecided]]</p></div>{{/basis}}
    {{#basis}}{{^hasRows}}<div class="empty"><p>[[offers.none]]</p></div>{{/hasRows}}{{/basis}}
    {{#hasRows}}{{#hasOpen}}<form id="offer" class="actions" method="post" action="{{action}}">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <button name="what" value="all">{{allText}}</button> \
    <button class="button-quiet" name="what" value="chosen">[[offers.chosen]]</button></form>{{/hasOpen}}
    <table class="list stack"><thead><tr>{{#hasOpen}}<th><span class="hidden-text">[[cases.choose]]\
    </span></th>{{/hasOpen}}<th scope="col">[[enterprises.name]]</th>\
    <th scope="col">[[enterprises.city]]</th><th scope="col">[[offers.decision]]</th>\
    <th scope="col">[[offers.standing]]</th></tr></thead><tbody>
    {{#rows}}<tr>{{#hasOpen}}<td>{{#isOpen}}<input type="checkbox" name="code" value="{{code}}" \
    form="offer" aria-label="[[cases.choose]] {{name}}">{{/isOpen}}</td>{{/hasOpen}}\
    <td class="first"><a href="/enterprises/{{code}}">{{name}}</a> \
    <span class="code">{{code}}</span></td>\
    <td data-label="[[enterprises.city]]">{{city}}</td>\
    <td data-label="[[offers.decision]]"><a href="{{decisionLink}}">{{number}}</a></td>\
    <td data-label="[[offers.standing]]">{{#isOpen}}[[offers.standing.open]]{{/isOpen}}\
    {{^isOpen}}{{#caseLink}}<a href="{{.}}">{{caseNumber}}</a> {{/caseLink}}\
    <span class="tag tag-neutral">{{#stateText}}{{.}}{{/stateText}}\
    {{^stateText}}[[offers.standing.had]]{{/stateText}}</span>{{/isOpen}}</td></tr>
    {{/rows}}</tbody></table>{{>pager}}{{/hasRows}}
    {{#hasRounds}}<h2>[[offers.rounds]]</h2><ul class="files">{{#rounds}}<li>\
    <a href="{{roundLink}}">{{startedText}}</a> <span class="quiet">{{byText}}</span> \
    {{offered}}/{{total}} [[offers.standing.offered]]{{#isRunning}} \
    <span class="tag tag-waiting">[[offers.running]]</span>{{/isRunning}}\
    {{#hasRefused}} <span class="tag tag-bad">{{refused}} [[offers.standing.refused]]</span>\
    {{/hasRefused}}</li>{{/rounds}}</ul>{{/hasRounds}}
    {{/body}}{{/layout}}
    """

  /// What came of a round.
  static let offerRound = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/offers">[[offers.title]]</a> › <a href="{{benefitLink}}">{{title}}</a> ›</p>
    <h1>{{title}} <span class="quiet">{{startedText}}</span></h1>
    <p class="quiet">{{byText}}</p>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{#isRunning}}<div class="notice" role="status"><p>[[offers.running.note]] \
    <a href="{{roundLink}}">[[offers.again]]</a></p></div>{{/isRunning}}
    <ul class="counts"><li class="count count-good"><b>{{offered}}</b> [[offers.standing.offered]]</li>\
    <li class="count"><b>{{had}}</b> [[offers.standing.had]]</li>\
    <li class="count{{#hasRefused}} count-bad{{/hasRefused}}"><b>{{refused}}</b> \
    [[offers.standing.refused]]</li>\
    <li class="count"><b>{{waiting}}</b> [[offers.standing.waiting]]</li></ul>
    <table class="list stack"><thead><tr><th scope="col">[[enterprises.name]]</th>\
    <th scope="col">[[offers.standing]]</th><th scope="col">[[cases.case]]</th></tr></thead><tbody>
    {{#lines}}<tr><td class="first"><a href="/enterprises/{{code}}">{{name}}</a> \
    <span class="code">{{code}}</span></td>\
    <td data-label="[[offers.standing]]"><span class="tag tag-{{tone}}">{{standingText}}</span>\
    {{#why}} {{.}}{{/why}}</td>\
    <td data-label="[[cases.case]]">{{#caseLink}}<a href="{{.}}">{{caseNumber}}</a>{{/caseLink}}\
    {{^caseLink}}—{{/caseLink}}</td></tr>{{/lines}}
    </tbody></table>{{>pager}}
    {{/body}}{{/layout}}
    """
}
