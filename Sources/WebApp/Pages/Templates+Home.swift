extension Templates {
  static let home = """
    {{<layout}}{{$body}}
    <section class="hero">
    <h1>[[site.title]]</h1>
    <p class="lead">[[site.motto]]</p>
    <form class="ask" action="/enterprises" method="get" role="search">
    <label for="q">[[home.ask]]</label>
    <div class="ask-line"><input id="q" name="q" type="search" maxlength="100" \
    placeholder="[[home.ask.hint]]"><button>[[home.ask.go]]</button></div>
    </form>
    </section>
    {{#waiting}}<section class="waiting-box" aria-labelledby="waiting">
    <h2 id="waiting">[[home.waiting]]</h2>
    <ul class="counts"><li class="count"><a href="/cases"><b>{{openCount}}</b> \
    [[home.waiting.open]]</a></li><li class="count{{#hasOverdue}} count-bad{{/hasOverdue}}">\
    <a href="/cases?overdue=1"><b>{{overdueCount}}</b> [[home.waiting.overdue]]</a></li>\
    <li class="count"><a href="/inbox"><b>{{unreadCount}}</b> [[home.waiting.unread]]</a></li></ul>
    <p><a class="button" href="/cases/new">[[case.new]]</a>\
    {{#mayOffer}} <a href="/offers">[[offers.title]]</a>{{/mayOffer}}</p></section>{{/waiting}}
    {{#hasViews}}<section aria-labelledby="views">
    <h2 id="views">[[public.title]]</h2>
    <p class="quiet">[[public.object]]</p>
    <ul class="files">{{#views}}<li><a href="/cases/{{viewID}}">{{viewTitle}}</a> \
    <span class="kind">{{viewKind}}</span> <span class="tag tag-neutral">{{viewState}}</span>\
    {{#viewLeft}} <span class="tag tag-waiting">{{.}}</span>{{/viewLeft}}\
    {{#viewDue}} <span class="quiet">[[case.until]] {{.}}</span>{{/viewDue}}\
    {{#hasShown}}<ul>{{#shown}}<li><a href="/cases/{{shownID}}">{{shownName}}</a> \
    <span class="quiet">{{shownState}}</span></li>{{/shown}}{{#moreText}}<li>\
    <a href="/cases/{{viewID}}">{{.}}</a></li>{{/moreText}}</ul>{{/hasShown}}</li>{{/views}}</ul>
    </section>{{/hasViews}}
    {{#hasCases}}<p><a href="/titles">[[titles.title]]</a></p>{{/hasCases}}
    <section aria-labelledby="measures">
    <h2 id="measures">[[home.measures]]</h2>
    <p class="quiet">[[home.lead]]</p>
    <ol class="measures">
    {{#measures}}<li><a href="/measures/{{id}}"><span class="numeral">{{numeral}}</span>\
    <span class="measure-title">{{measureTitle}}</span>\
    <span class="measure-note">{{sentenceCount}}\
    {{#hasGap}} <span class="tag tag-waiting">[[home.measure.gap]]</span>{{/hasGap}}</span></a></li>
    {{/measures}}
    </ol>
    {{#rest}}<p><a href="/measures/{{id}}">{{measureTitle}}</a></p>{{/rest}}
    </section>
    <section aria-labelledby="targets">
    <h2 id="targets">[[home.targets]]</h2>
    <p class="quiet">[[home.targets.lead]]</p>
    <ul class="targets">
    {{#targets}}<li class="target" id="{{id}}">
    <div class="target-head"><span class="target-id">{{id}}</span>\
    <h3>{{targetTitle}}</h3><span class="tag tag-{{tone}}">{{stateText}}</span></div>
    {{#hasBar}}{{>bar}}{{/hasBar}}
    <dl class="inline">
    <div><dt>[[home.target.value]]</dt><dd class="number">{{valueText}}</dd></div>
    <div><dt>[[home.target.goal]]</dt><dd class="number">{{goalText}}</dd></div>
    </dl>
    {{#unknownText}}<p class="quiet">{{.}}</p>{{/unknownText}}
    <p class="quiet">{{scope}} · <a href="{{sentenceLink}}">{{sentenceText}}</a></p>
    {{#note}}<p class="note">{{.}}</p>{{/note}}
    {{>targettrend}}
    <p><a href="/targets/{{id}}">[[target.more]]</a></p>
    </li>{{/targets}}
    </ul>
    </section>
    {{/body}}{{/layout}}
    """

  static let measure = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/">[[nav.home]]</a> › [[measure.crumb]] {{numeral}}</p>
    <h1><span class="numeral">{{numeral}}</span> {{heading}}</h1>
    <p class="quiet">{{source}} · [[measure.departments]] {{departments}}</p>
    {{#openingGap}}{{>gap}}{{/openingGap}}
    {{#sentences}}{{>sentence}}
    {{#gaps}}{{>gap}}{{/gaps}}
    {{/sentences}}
    {{/body}}{{/layout}}
    """

  /// A sentence of a policy with its rules, parameters and readings.
  static let sentence = """
    <section class="sentence" id="s{{id}}">
    <h2>{{sentenceText}} <span class="tag tag-{{tone}}">{{handling}}</span></h2>
    <p>{{summary}}</p>
    {{#officialText}}<blockquote class="official"><h3>[[measure.text]]</h3>\
    <p lang="zh">{{.}}</p></blockquote>{{/officialText}}
    {{#reason}}<p class="note">[[measure.reason]] · {{.}}</p>{{/reason}}
    {{#hasRules}}<h3>[[measure.rules]]</h3>{{/hasRules}}
    {{#rules}}<div class="scroll" tabindex="0"><table class="rule"><caption>{{ruleName}}</caption>
    {{#hasHeadings}}<thead><tr>{{#headings}}<th scope="col">{{.}}</th>{{/headings}}</tr></thead>\
    {{/hasHeadings}}
    <tbody>{{#rows}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>{{/rows}}
    {{#expression}}<tr><td><code>{{.}}</code></td></tr>{{/expression}}</tbody></table></div>{{/ru\
    les}}
    {{#hasParameters}}<h3>[[measure.parameters]]</h3>
    <div class="scroll" tabindex="0"><table class="stack"><thead><tr><th>[[measure.parameter.name]]</th>\
    <th>[[measure.parameter.value]]</th><th>[[measure.parameter.period]]</th>\
    <th>[[measure.parameter.cites]]</th></tr></thead><tbody>
    {{#parameters}}<tr><td data-label="[[measure.parameter.name]]">{{parameterName}}</td>\
    <td data-label="[[measure.parameter.value]]">{{parameterValue}}\
    {{#parameterNote}}<br><span class="quiet">{{.}}</span>{{/parameterNote}}</td>\
    <td data-label="[[measure.parameter.period]]">{{period}}</td>\
    <td data-label="[[measure.parameter.cites]]">{{cites}}</td></tr>{{/parameters}}
    </tbody></table></div>{{/hasParameters}}
    {{#hasReadings}}<h3>[[measure.readings]]</h3>
    <ul>{{#readings}}<li>{{.}}</li>{{/readings}}</ul>{{/hasReadings}}
    </section>
    """

  static let gap = """
    <aside class="gap"><p><strong>[[measure.gap]] {{gapID}}</strong> {{extent}}</p>
    <p class="quiet">[[measure.gap.note]]</p></aside>
    """
}
