extension Templates {
  static let enterprises = """
    {{<layout}}{{$body}}
    <h1>[[enterprises.title]]</h1>
    {{#isPark}}<p class="lead">[[enterprises.park]]</p>{{/isPark}}
    {{#momentText}}<p class="lead">{{.}}</p>{{/momentText}}
    <form class="filters" method="get" action="/enterprises" role="search">
    {{#isPark}}<input type="hidden" name="park" value="1">{{/isPark}}
    <div class="field field-wide"><label for="q">[[enterprises.text]]</label>\
    <input id="q" name="q" type="search" maxlength="100" value="{{text}}"></div>
    <div class="field"><label for="city">[[enterprises.city]]</label>\
    <select id="city" name="city"><option value="">[[all]]</option>
    {{#cities}}<option value="{{code}}"{{#chosen}} \
    selected{{/chosen}}>{{choiceName}}</option>{{/cities}}
    </select></div>
    <div class="field"><label for="kind">[[enterprises.kind]]</label>\
    <select id="kind" name="kind"><option value="">[[all]]</option>
    {{#kinds}}<option value="{{code}}"{{#chosen}} \
    selected{{/chosen}}>{{choiceName}}</option>{{/kinds}}
    </select></div>
    <div class="actions"><button>[[search]]</button> <a href="/enterprises">[[reset]]</a></div>
    </form>
    {{#isEmpty}}<div class="empty"><p>[[enterprises.empty]]</p>\
    <p class="quiet">[[enterprises.empty.hint]]</p></div>{{/isEmpty}}
    {{^isEmpty}}<table class="stack list"><thead><tr><th scope="col">[[enterprises.name]]</th>\
    <th scope="col">[[enterprises.kind]]</th><th scope="col">[[enterprises.city]]</th>\
    <th scope="col" class="number">[[enterprises.turnover]]</th>\
    <th scope="col">[[enterprises.answers]]</th></tr></thead><tbody>
    {{#rows}}<tr><td class="first"><a href="/enterprises/{{code}}">{{name}}</a>\
    <span class="code">{{code}}</span></td>\
    <td data-label="[[enterprises.kind]]">{{kind}}</td>\
    <td data-label="[[enterprises.city]]">{{city}}</td>\
    <td class="number" data-label="[[enterprises.turnover]]">{{turnover}}</td>\
    <td data-label="[[enterprises.answers]]">\
    {{#yes}}<span class="tag tag-good">{{.}} [[enterprises.answers.yes]]</span> {{/yes}}\
    {{#open}}<span class="tag tag-waiting">{{.}} \
    [[enterprises.answers.unknown]]</span>{{/open}}</td></tr>
    {{/rows}}</tbody></table>{{/isEmpty}}
    {{>pager}}
    {{/body}}{{/layout}}
    """

  static let supports = """
    {{#supports}}<li class="support support-{{tone}}">
    <a href="/enterprises/{{code}}/decisions/{{number}}">
    <span class="support-head"><span class="sentence-id">{{sentence}}</span>\
    <strong>{{supportTitle}}</strong></span>
    <span class="support-answer"><span class="mark" aria-hidden="true">{{mark}}</span>\
    {{answer}}</span>
    {{#hasBar}}{{>bar}}<span class="support-scale"><span>[[support.found]] \
    <b class="number">{{foundText}}</b></span>\
    <span>[[support.bound]] <b class="number">{{boundText}}</b></span></span>{{/hasBar}}
    <span class="more">[[support.reasons]]</span></a>{{>offers}}</li>
    {{/supports}}
    """

  /// What can be done about the benefits of a decision.
  static let offers = """
    {{#hasOffers}}<ul class="offers">{{#offers}}<li>{{#applyLink}}<span class="offer-name">\
    {{offerName}}</span> <a class="button" href="{{.}}">[[case.apply]]</a>{{/applyLink}}\
    {{#confirmLink}}<span class="offer-name">{{offerName}}</span> <a class="button" href="{{.}}">\
    [[offer.confirm]]</a>{{/confirmLink}}\
    {{#heldLink}}<span class="offer-name">{{offerName}}</span> <span class="quiet">{{#isOwn}}\
    [[offer.held]]{{/isOwn}}{{^isOwn}}[[offer.held.group]]{{/isOwn}} <a href="{{.}}">{{heldNumber}}\
    </a></span>{{/heldLink}}\
    {{#enterLink}}<span class="offer-name">{{offerName}}</span> <a class="button" href="{{.}}">\
    [[offer.enter]]</a> <span class="quiet">{{roundName}}</span>{{/enterLink}}\
    {{#hasNoRound}}<span class="offer-name">{{offerName}}</span> <span class="quiet">\
    [[offer.round.none]]</span>{{/hasNoRound}}\
    {{#isOfOthers}}<span class="offer-name">{{offerName}}</span> <span class="quiet">\
    [[offer.others]]</span>{{/isOfOthers}}\
    {{#hadElsewhere}}<span class="offer-name">{{offerName}}</span> <span>[[offer.elsewhere]] \
    {{place}}: {{how}}</span> <span class="quiet">[[offer.grounds]] {{grounds}}{{#doubt}} · {{.}}\
    {{/doubt}}</span>{{/hadElsewhere}}</li>{{/offers}}</ul>{{/hasOffers}}
    """

  static let enterprise = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/enterprises">[[enterprises.title]]</a> ›</p>
    <h1>{{name}}</h1>
    <p class="code">{{code}}</p>
    <section aria-labelledby="supports">
    <h2 id="supports">[[enterprise.supports]]</h2>
    <p class="quiet">{{basis}}</p>
    {{^hasSupports}}<div class="empty"><p>[[enterprise.supports.none]]</p></div>{{/hasSupports}}
    <ul class="supports">
    {{>supports}}
    </ul>
    </section>
    {{#hasOthers}}<section><h2>[[enterprise.others]]</h2>
    {{#others}}<details class="policy-supports"{{#isOpen}} open{{/isOpen}}><summary>{{policyTitle}} \
    <span class="quiet">{{counts}}</span></summary>
    <p class="quiet"><a href="{{policyLink}}">{{policyNumber}}</a> · {{otherBasis}}</p>
    <ul class="supports">{{>supports}}</ul></details>{{/others}}</section>{{/hasOthers}}
    {{>heldtitles}}
    <div class="columns">
    <section><h2>[[enterprise.turnover]]</h2>
    <table class="plain"><thead><tr><th scope="col">[[enterprise.turnover.year]]</th>\
    <th scope="col" class="number">[[enterprise.turnover.amount]]</th>\
    <th scope="col" class="number">[[enterprise.turnover.documents]]</th></tr></thead><tbody>
    {{#turnover}}<tr><td>{{year}}</td><td class="number">{{amount}}</td>\
    <td class="number">{{documents}}</td></tr>{{/turnover}}
    </tbody></table>
    <p><a href="/documents?enterprise={{code}}">[[enterprise.documents]]</a>{{#exportsLink}} · \
    <a href="{{.}}">[[exports.title]]</a>{{/exportsLink}}</p></section>
    <section><h2>[[enterprise.facts]]</h2>
    <table class="plain"><thead><tr><th scope="col">[[enterprise.fact.name]]</th>\
    <th scope="col">[[enterprise.fact.value]]</th>\
    <th scope="col">[[enterprise.fact.source]]</th></tr></thead><tbody>
    {{#facts}}<tr><td>{{factName}}</td><td>{{factValue}}</td>\
    <td class="quiet">{{factSource}}</td></tr>{{/facts}}
    </tbody></table></section>
    </div>
    {{/body}}{{/layout}}
    """
}
