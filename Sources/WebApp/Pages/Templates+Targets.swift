extension Templates {
  /// What stands below a target's head, on the board and on its own page.
  static let targetTrend = """
    {{#hasTrend}}<details{{^hasBar}} open{{/hasBar}}><summary>[[home.target.trend]]</summary>
    <table class="trend"><tbody>{{#trend}}<tr><th scope="row">{{year}}</th>\
    <td class="trend-bar"><svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">\
    <rect class="bar-fill" width="{{width}}" height="10"/></svg></td>\
    <td class="number">{{#yearLink}}<a href="{{.}}">{{yearText}}</a>{{/yearLink}}\
    {{^yearLink}}{{yearText}}{{/yearLink}}</td>\
    <td>{{#unverified}}<span \
    class="quiet">[[home.target.unverified]]</span>{{/unverified}}</td></tr>
    {{/trend}}</tbody></table></details>{{/hasTrend}}
    {{#forecastText}}<p class="quiet"><strong>{{forecastLabel}}</strong> {{.}} \
    <span class="tag tag-{{forecastTone}}">{{forecastState}}</span></p>{{/forecastText}}
    {{#withoutForecast}}<p class="quiet"><strong>[[target.forecast.none]]</strong> {{.}}</p>\
    {{/withoutForecast}}
    {{#hasRecords}}<p class="quiet">[[target.records]]</p><ul class="files">{{#records}}<li>\
    {{#recordLink}}<a href="{{.}}">{{recordLabel}} <b class="number">{{recordValue}}</b></a>\
    {{/recordLink}}{{^recordLink}}{{recordLabel}} <b class="number">{{recordValue}}</b>\
    {{/recordLink}} <span class="quiet">{{recordScope}}{{#isPart}} [[target.records.part]]\
    {{/isPart}}</span></li>{{/records}}</ul>{{/hasRecords}}
    {{#hasNoRecords}}<p class="quiet">[[target.records.none]]</p>{{/hasNoRecords}}
    """

  static let target = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/#targets">[[home.targets]]</a> › {{id}}</p>
    <h1><span class="target-id">{{id}}</span> {{targetTitle}} \
    <span class="tag tag-{{tone}}">{{stateText}}</span></h1>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{#hasBar}}{{>bar}}{{/hasBar}}
    <dl class="inline">
    <div><dt>[[home.target.value]]</dt><dd class="number">{{valueText}}</dd></div>
    <div><dt>[[home.target.goal]]</dt><dd class="number">{{goalText}}</dd></div>
    <div><dt>[[target.by]]</dt><dd class="number">{{byYear}}</dd></div>
    </dl>
    {{#unknownText}}<p class="quiet">{{.}}</p>{{/unknownText}}
    <p class="quiet">{{scope}} · <a href="{{sentenceLink}}">{{sentenceText}}</a></p>
    {{#note}}<p class="note">{{.}}</p>{{/note}}
    {{#mayList}}<p><a class="button button-quiet" href="{{listLink}}">[[target.counted]]</a> \
    <a class="button button-quiet" href="{{listLink}}?unknown=1">[[target.undecided]]</a></p>\
    {{/mayList}}
    {{>targettrend}}
    <h2>[[target.official]]</h2>
    <p class="lead">[[target.official.lead]]</p>
    {{^hasOfficial}}<div class="empty"><p>[[target.official.none]]</p></div>{{/hasOfficial}}
    {{#hasOfficial}}<div class="scroll" tabindex="0"><table class="list stack"><thead><tr>\
    <th>[[target.period]]</th><th class="number">[[target.figure]]</th><th>[[target.scope]]</th>\
    <th>[[target.published]]</th><th>[[target.source]]</th></tr></thead><tbody>
    {{#official}}<tr><td class="first">{{period}}</td>\
    <td class="number" data-label="[[target.figure]]">{{figure}}{{#unverified}} \
    <span class="tag tag-waiting">[[home.target.unverified]]</span>{{/unverified}}\
    {{#revisions}}<br><s class="quiet">{{was}}</s> <span class="quiet">{{wasPublished}}</span>\
    {{/revisions}}</td>\
    <td data-label="[[target.scope]]">{{covers}}{{#remark}}<br><span class="quiet">{{.}}</span>\
    {{/remark}}</td><td data-label="[[target.published]]">{{published}}</td>\
    <td data-label="[[target.source]]">{{source}}</td></tr>{{/official}}
    </tbody></table></div>{{/hasOfficial}}
    {{#mayAdd}}<h3>[[target.add]]</h3>
    {{>problem}}
    <form class="sheet" method="post" action="{{figureAction}}">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="period">[[target.period]]</label>\
    <input id="period" name="period" required maxlength="7" placeholder="2025" \
    value="{{sent-period}}"></div>
    <div class="field"><label for="value">[[target.figure]]</label>\
    <input id="value" name="value" required maxlength="30" inputmode="decimal" placeholder="{{goalText}}" \
    value="{{sent-value}}"></div>
    <div class="field"><label for="scope">[[target.scope]]</label>\
    <input id="scope" name="scope" required maxlength="500" value="{{sent-scope}}"></div>
    <div class="field"><label for="published">[[target.published]]</label>\
    <input id="published" name="published" type="date" required value="{{sent-published}}"></div>
    <div class="field"><label for="source">[[target.source]]</label>\
    <input id="source" name="source" required maxlength="500" value="{{sent-source}}"></div>
    <div class="field"><label for="note">[[target.note]]</label>\
    <input id="note" name="note" maxlength="500" value="{{sent-note}}"></div>
    <div class="field"><label><input type="checkbox" name="verified" value="1"> \
    [[target.verified]]</label></div>
    <button>[[target.add.send]]</button></form>{{/mayAdd}}
    {{/body}}{{/layout}}
    """

  static let targetEnterprises = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/#targets">[[home.targets]]</a> › \
    <a href="{{targetLink}}">{{title}}</a></p>
    <h1>{{#isKnown}}[[target.counted]]{{/isKnown}}{{^isKnown}}[[target.undecided]]{{/isKnown}}</h1>
    {{#runText}}<p class="lead">{{.}}</p>{{/runText}}
    {{#cityText}}<p class="lead">{{.}}</p>{{/cityText}}
    {{#partText}}<p class="lead">{{.}}</p>{{/partText}}
    {{^hasRows}}<div class="empty"><p>[[target.nobody]]</p></div>{{/hasRows}}
    {{#hasRows}}<table class="list stack"><thead><tr><th>[[enterprises.name]]</th>\
    <th>[[organisation.code]]</th><th>[[target.decision]]</th></tr></thead><tbody>
    {{#rows}}<tr><td class="first">{{enterpriseName}}</td>\
    <td data-label="[[organisation.code]]"><span class="code">{{code}}</span></td>\
    <td data-label="[[target.decision]]"><a href="{{link}}">{{number}}</a></td></tr>{{/rows}}
    </tbody></table>
    {{>pager}}{{/hasRows}}
    {{/body}}{{/layout}}
    """
}
