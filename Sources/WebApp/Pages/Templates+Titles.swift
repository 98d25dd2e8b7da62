extension Templates {
  /// Who bears which title.
  static let titles = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/">[[nav.home]]</a> ›</p>
    <h1>[[titles.title]]</h1>
    <p class="lead">{{lead}}</p>
    {{^hasBearers}}<div class="empty"><p>[[titles.none]]</p></div>{{/hasBearers}}
    {{#hasBearers}}<p class="actions"><a href="/titles.csv">[[titles.csv]]</a></p>
    {{#groups}}{{#hasGroup}}<section aria-labelledby="{{groupID}}"><h2 id="{{groupID}}">{{groupName}} \
    <span class="quiet">{{count}}</span></h2>
    <table class="list stack"><thead><tr><th scope="col">[[titles.name]]</th>\
    <th scope="col">[[titles.from]]</th><th scope="col">[[titles.until]]</th>\
    <th scope="col">[[titles.round]]</th></tr></thead><tbody>
    {{#bearers}}<tr><td class="first">{{name}}{{#code}} <span class="code">{{.}}</span>{{/code}}</td>\
    <td data-label="[[titles.from]]"><span class="due">{{fromText}}</span></td>\
    <td data-label="[[titles.until]]"><span class="due">{{#untilText}}{{.}}{{/untilText}}\
    {{^untilText}}[[titles.open]]{{/untilText}}</span></td>\
    <td data-label="[[titles.round]]">{{#originLink}}<a href="{{.}}">{{originNumber}}</a>{{/originLink}}\
    {{^originLink}}{{originNumber}}{{/originLink}}{{#roundText}} {{#roundLink}}<a href="{{.}}">\
    {{roundText}}</a>{{/roundLink}}{{^roundLink}}{{roundText}}{{/roundLink}}{{/roundText}}</td></tr>
    {{/bearers}}</tbody></table></section>{{/hasGroup}}{{/groups}}{{/hasBearers}}
    {{/body}}{{/layout}}
    """

  /// The titles of one enterprise.
  static let heldTitles = """
    {{#hasTitles}}<section aria-labelledby="titles"><h2 id="titles">[[enterprise.titles]]</h2>
    <table class="list stack"><thead><tr><th scope="col">[[titles.title.column]]</th>\
    <th scope="col">[[titles.from]]</th><th scope="col">[[titles.until]]</th>\
    <th scope="col">[[titles.standing]]</th><th scope="col">[[titles.round]]</th></tr></thead><tbody>
    {{#titles}}<tr><td class="first">{{titleText}}</td>\
    <td data-label="[[titles.from]]"><span class="due">{{fromText}}</span></td>\
    <td data-label="[[titles.until]]"><span class="due">{{#untilText}}{{.}}{{/untilText}}\
    {{^untilText}}[[titles.open]]{{/untilText}}</span></td>\
    <td data-label="[[titles.standing]]">{{#isHeld}}<span class="tag tag-good">[[titles.held]]</span>\
    {{/isHeld}}{{#endedText}}<span class="tag tag-neutral">{{.}}</span>{{/endedText}}\
    {{#reasonText}} {{.}}{{/reasonText}}</td>\
    <td data-label="[[titles.round]]">{{#originLink}}<a href="{{.}}">{{originNumber}}</a>{{/originLink}}\
    {{^originLink}}{{originNumber}}{{/originLink}}{{#roundText}} {{#roundLink}}<a href="{{.}}">\
    {{roundText}}</a>{{/roundLink}}{{^roundLink}}{{roundText}}{{/roundLink}}{{/roundText}}</td></tr>
    {{/titles}}</tbody></table></section>{{/hasTitles}}
    """

  /// How a selection was ranked.
  static let ranking = """
    {{#ranking}}<section aria-labelledby="ranking"><h2 id="ranking">[[ranking.title]]</h2>
    <p class="quiet">{{rankedText}}</p>
    <table class="list stack"><thead><tr><th scope="col" class="number">[[ranking.rank]]</th>\
    <th scope="col">[[ranking.name]]</th><th scope="col" class="number">[[ranking.mean]]</th>\
    <th scope="col" class="number">[[ranking.sheets]]</th>\
    <th scope="col">{{tieText}}</th><th scope="col">[[ranking.conflicts]]</th></tr></thead><tbody>
    {{#entries}}<tr><td class="number" data-label="[[ranking.rank]]">{{rank}}</td>\
    <td class="first"><a href="{{entryLink}}">{{entryName}}</a> <span class="code">{{entryNumber}}</span>\
    {{#isWithin}} <span class="tag tag-good">[[ranking.within]]</span>{{/isWithin}}</td>\
    <td class="number" data-label="[[ranking.mean]]">{{mean}}</td>\
    <td class="number" data-label="[[ranking.sheets]]">{{sheets}}</td>\
    <td data-label="[[ranking.sum]]">{{sums}}</td>\
    <td data-label="[[ranking.conflicts]]">{{#conflicts}}<span class="name">{{expertName}}</span> \
    <span class="quiet">{{conflictText}}</span><br>{{/conflicts}}</td></tr>\
    {{#border}}<tr><td colspan="6" class="quota"><strong>{{.}}</strong></td></tr>{{/border}}
    {{/entries}}</tbody></table>
    {{#hasUnranked}}<p class="quiet">[[ranking.unranked]]</p><ul class="files">{{#unranked}}<li>\
    <a href="{{entryLink}}">{{entryName}}</a> <span class="code">{{entryNumber}}</span> \
    <span class="tag tag-neutral">{{entryState}}</span></li>{{/unranked}}</ul>{{/hasUnranked}}
    </section>{{/ranking}}
    """
}
