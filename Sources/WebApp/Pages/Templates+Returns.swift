extension Templates {
  static let yearlyReport = """
    {{<layout}}{{$body}}
    <p class="quiet"><a href="/cases/{{caseID}}"><span class="code">{{number}}</span></a></p>
    <h1>{{title}}</h1>
    <p class="actions"><a class="button" href="/cases/{{caseID}}/report.pdf{{query}}">PDF</a> \
    <a class="button" href="/cases/{{caseID}}/report.xlsx{{query}}">Excel</a></p>
    {{>yearlybody}}
    {{/body}}{{/layout}}
    """

  static let yearlyPrint = """
    <!doctype html><html lang="@@lang@@"><head><meta charset="utf-8"><title>{{title}}</title>\
    <style>@@print@@</style></head><body><h1>{{title}}</h1><p class="quiet">{{number}}</p>
    {{>yearlybody}}</body></html>
    """

  static let yearlyBody = """
    {{#kept}}<div class="verdict verdict-waiting"><p>{{keptText}}</p>\
    {{#otherText}}<p><a href="{{otherLink}}">{{.}}</a></p>{{/otherText}}</div>{{/kept}}
    <p class="quiet">[[report.asat]] {{asAtText}}</p>
    <ul class="counts"><li class="count"><b>{{handedInCount}}/{{unitCount}}</b> [[report.handedin]]\
    </li><li class="count{{#hasLate}} count-bad{{/hasLate}}"><b>{{lateCount}}</b> [[report.late]]\
    </li></ul>
    {{#summary}}<h2>[[report.summary]]</h2><p class="given">{{.}}</p>{{/summary}}
    <h2>[[report.totals]]</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="[[report.totals]]">\
    <table class="list"><thead><tr><th>[[report.figure]]</th>\
    <th class="number">[[report.total]]</th>\
    <th class="number">[[report.recorded]]</th></tr></thead><tbody>{{#figures}}<tr>\
    <td>{{figureName}} <span class="quiet">{{figureYear}}</span></td>\
    <td class="number">{{#hasParts}}<a href="#figure-{{figureID}}">{{totalText}} {{figureUnit}}</a>\
    {{/hasParts}}{{^hasParts}}—{{/hasParts}}</td>\
    <td class="number">{{#hasRecorded}}<a href="#figure-{{figureID}}">{{recordedText}} \
    {{figureUnit}}</a>{{/hasRecorded}}{{^hasRecorded}}—{{/hasRecorded}}</td>\
    </tr>{{/figures}}</tbody></table></div>
    {{#hasLate}}<h2>[[report.late.list]]</h2><ul>{{#late}}<li>\
    <a href="{{unitLink}}">{{unitName}}</a> <span class="quiet">{{lateText}}</span>\
    {{#supervisions}} <a href="{{supervisionLink}}">[[report.late.supervised]] \
    {{supervisionNumber}}</a>{{/supervisions}}</li>{{/late}}\
    </ul>{{/hasLate}}
    {{#hasDifferences}}<h2>[[report.differences]]</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="[[report.differences]]">\
    <table class="list"><tbody>{{#differences}}<tr><td><a href="{{unitLink}}">{{unitName}}</a></td>\
    <td>{{figureName}}</td><td class="number">{{differenceText}}</td></tr>{{/differences}}</tbody>\
    </table></div>{{/hasDifferences}}
    <h2>[[report.units]]</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="[[report.units]]">\
    <table class="list units"><thead><tr><th>[[report.unit]]</th>\
    <th>[[cases.state]]</th><th>[[report.time]]</th>{{#figures}}<th class="number">{{figureName}} \
    {{figureYear}}</th>{{/figures}}\
    </tr></thead><tbody>{{#rows}}<tr><td><a href="{{unitLink}}">{{unitName}}</a></td>\
    <td><span class="tag tag-{{tone}}">{{standingText}}</span></td><td>{{timeText}}</td>\
    {{#cells}}<td class="number{{#differs}} differs{{/differs}}">{{reportedText}}\
    {{#hasRecord}}<br>{{>recordcell}}{{/hasRecord}}</td>{{/cells}}\
    </tr>{{/rows}}</tbody></table></div>
    {{#figures}}{{#hasSources}}<h3 id="figure-{{figureID}}">{{figureName}} {{figureYear}}: \
    [[report.parts]]</h3>\
    <div class="scroll" tabindex="0" role="region" aria-labelledby="figure-{{figureID}}">\
    <table class="trend chart"><tbody>{{#chart}}<tr><th><a href="{{unitLink}}">{{barName}}</a></th>\
    <td class="trend-bar">\
    <svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="{{barText}}">\
    <rect class="bar-fill" width="{{width}}" height="10" fill="#0b4f8a"/></svg></td>\
    <td class="number">{{barText}}</td>\
    <td class="number">{{#hasRecord}}{{>recordcell}}{{/hasRecord}}\
    </td></tr>{{/chart}}</tbody></table></div>{{/hasSources}}{{/figures}}
    <h2>[[report.narratives]]</h2>
    {{#narratives}}<article class="sentence"><h3>{{unitName}}</h3><p class="given">{{doneText}}</p>\
    {{#problemsText}}<p class="given quiet">{{.}}</p>{{/problemsText}}\
    {{#hasFiles}}<p class="quiet">[[report.files]]</p><ul class="files">{{#files}}<li>\
    <a href="{{fileLink}}">{{fileName}}</a> <span class="quiet">{{fileSize}}</span></li>{{/files}}\
    </ul>{{/hasFiles}}</article>{{/narratives}}
    {{^narratives}}<div class="empty"><p>[[report.narratives.none]]</p></div>{{/narratives}}
    """

  /// What the records say of a figure of a unit.
  static let recordCell = """
    <span class="kind">{{recordLabel}} {{#hasRecordLink}}\
    <a href="{{recordLink}}">{{recordText}}</a>{{/hasRecordLink}}\
    {{^hasRecordLink}}{{recordText}}{{/hasRecordLink}}</span>
    """

  static let payouts = """
    {{<layout}}{{$body}}
    <h1>{{title}}</h1>
    <p class="lead">{{payoutLead}}</p>
    {{#momentText}}<p class="quiet">{{.}}</p>{{/momentText}}
    <ul class="counts"><li class="count"><b>{{count}}</b> [[payouts.count]]</li>\
    <li class="count"><b>{{total}}</b> [[payouts.total]]</li></ul>
    {{^hasRows}}<div class="empty"><p>[[payouts.none]]</p></div>{{/hasRows}}
    {{#hasRows}}<table class="list stack"><thead><tr><th>[[payouts.day]]</th>\
    <th class="number">[[payouts.amount]]</th><th>[[payouts.voucher]]</th>\
    <th>[[payouts.payer]]</th><th>[[payouts.payee]]</th><th>[[cases.case]]</th></tr></thead><tbody>
    {{#rows}}<tr><td class="first">{{day}}</td>\
    <td class="number" data-label="[[payouts.amount]]">{{amount}}</td>\
    <td data-label="[[payouts.voucher]]"><span class="code">{{voucher}}</span></td>\
    <td data-label="[[payouts.payer]]">{{payer}}</td>\
    <td data-label="[[payouts.payee]]">{{payee}}</td>\
    <td data-label="[[cases.case]]"><a href="/cases/{{caseID}}">{{caseTitle}}</a> \
    <span class="code">{{number}}</span></td></tr>{{/rows}}
    </tbody></table>
    {{>pager}}{{/hasRows}}
    {{/body}}{{/layout}}
    """
}
