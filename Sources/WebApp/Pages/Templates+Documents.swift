extension Templates {
  static let documents = """
    {{<layout}}{{$body}}
    <h1>[[documents.title]]</h1>
    <form class="filters" method="get" action="/documents" role="search">
    <div class="field field-wide"><label for="enterprise">[[documents.enterprise]]</label>\
    <input id="enterprise" name="enterprise" maxlength="18" value="{{enterprise}}"></div>
    {{#selects}}<div class="field"><label for="{{field}}">{{fieldName}}</label>\
    <select id="{{field}}" name="{{field}}"><option value="">[[all]]</option>
    {{#options}}<option value="{{code}}"{{#chosen}} selected{{/chosen}}>{{choiceName}}</option>\
    {{/options}}
    </select></div>{{/selects}}
    <details class="field-wide"{{#moreOpen}} open{{/moreOpen}}><summary>[[documents.more]]</summary>
    <div class="filters-more">
    <div class="field"><label for="month">[[documents.month]]</label>\
    <input id="month" name="month" placeholder="2025-03" maxlength="7" value="{{month}}"></div>
    <div class="field"><label for="mode">[[documents.mode]]</label>\
    <input id="mode" name="mode" placeholder="9610" maxlength="4" value="{{mode}}"></div>
    <div class="field"><label for="destination">[[documents.destination]]</label>\
    <input id="destination" name="destination" placeholder="502" maxlength="3" \
    value="{{destination}}"></div>
    <div class="field"><label for="year">[[documents.year]]</label>\
    <input id="year" name="year" placeholder="2025" maxlength="4" inputmode="numeric" \
    value="{{year}}"></div>
    <div class="field"><label><input type="checkbox" name="current" value="1"\
    {{#isCurrent}} checked{{/isCurrent}}> [[documents.current]]</label></div>
    </div></details>
    <div class="actions"><button>[[search]]</button> <a href="/documents">[[reset]]</a></div>
    </form>
    {{#isEmpty}}<div class="empty"><p>[[documents.empty]]</p><p class="quiet">\
    [[documents.empty.hint]] <a href="/hand-in">[[nav.handin]]</a></p></div>{{/isEmpty}}
    {{^isEmpty}}<table class="stack list"><thead><tr><th scope="col">[[documents.number]]</th>\
    <th scope="col">[[documents.day]]</th>\
    <th scope="col" class="number">[[documents.amount]]</th>\
    <th scope="col">[[documents.state]]</th><th scope="col">[[documents.match]]</th>\
    <th scope="col">[[documents.findings]]</th></tr></thead><tbody>
    {{#rows}}<tr><td class="first"><span class="kind">{{kindText}}</span> \
    <a href="/documents/{{id}}">{{docNumber}}</a><span class="code">{{enterpriseName}}</span></td>\
    <td data-label="[[documents.day]]">{{day}}</td>\
    <td class="number" data-label="[[documents.amount]]">{{amount}}</td>\
    <td data-label="[[documents.state]]"><span class="tag \
    tag-{{stateTone}}">{{stateText}}</span></td>\
    <td data-label="[[documents.match]]">{{#hasMatch}}<span class="tag tag-{{matchTone}}">\
    {{matchText}}</span>{{/hasMatch}}{{^hasMatch}}—{{/hasMatch}}</td>\
    <td data-label="[[documents.findings]]">{{#findingCount}}<span class="tag tag-bad">{{.}}</span>\
    {{/findingCount}}{{^findingCount}}[[documents.findings.none]]{{/findingCount}}</td></tr>
    {{/rows}}</tbody></table>{{/isEmpty}}
    {{>pager}}
    {{/body}}{{/layout}}
    """

  static let document = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/documents">[[documents.title]]</a> › {{kindText}}</p>
    <h1>{{kindText}} <span class="heading-number">{{docNumber}}</span></h1>
    <p><span class="tag tag-{{stateTone}}">{{stateText}}</span> \
    {{#hasMatch}}<span class="tag tag-{{matchTone}}">{{matchText}}</span> {{/hasMatch}}\
    {{day}} · {{amount}} · {{#enterpriseLink}}<a href="{{.}}">{{/enterpriseLink}}{{enterpriseName}}\
    {{#enterpriseLink}}</a>{{/enterpriseLink}} <span class="code">{{enterpriseCode}}</span></p>
    {{#hasFindings}}<section><h2>[[document.findings]]</h2>{{>findings}}</section>{{/hasFindings}}
    {{#canCorrect}}<section class="correct" id="correct"><h2>[[document.correct]]</h2>
    <p>[[document.correct.lead]]</p>
    <form method="post" action="/documents/{{id}}/correct?form={{formKey}}" enctype="multipart/form-data">
    <div class="field"><label for="text">[[document.correct.text]]</label>\
    <textarea id="text" name="text" rows="16" class="code-area" spellcheck="false">{{refusedText}}\
    </textarea></div>
    <div class="field"><label for="file">[[document.correct.file]]</label>\
    <input id="file" name="file" type="file" accept=".xml,.zip"></div>
    <div class="actions"><button>[[document.correct.send]]</button></div>
    </form></section>{{/canCorrect}}
    {{#hasPartners}}<section><h2>[[document.partners]]</h2>
    <ul class="partners">{{#partners}}<li><span class="tag \
    tag-{{partnerTone}}">{{partnerState}}</span>\
     <strong>{{partnerKind}}</strong> {{#partnerLink}}<a href="{{.}}">{{/partnerLink}}\
    <span class="code">{{partnerKey}}</span>{{#partnerLink}}</a>{{/partnerLink}}</li>{{/partners}\
    }</ul>
    </section>{{/hasPartners}}
    {{#hasHead}}<section><h2>[[document.fields]]</h2>
    <dl class="fields">{{#head}}<div><dt>{{fieldChinese}} <code>{{element}}</code></dt>\
    <dd>{{fieldValue}}{{#meaning}} <span \
    class="quiet">{{.}}</span>{{/meaning}}</dd></div>{{/head}}</dl>
    </section>{{/hasHead}}
    {{#hasLines}}<section><h2>[[document.lines]]</h2>
    {{#lines}}<h3>{{lineText}}</h3><dl class="fields">{{#lineFields}}<div><dt>{{fieldChinese}} \
    <code>{{element}}</code></dt><dd>{{fieldValue}}{{#meaning}} <span class="quiet">{{.}}</span>\
    {{/meaning}}</dd></div>{{/lineFields}}</dl>{{/lines}}
    </section>{{/hasLines}}
    {{#hasVersions}}<section><h2>[[document.versions]]</h2>
    <table class="plain"><thead><tr><th scope="col">[[document.version.time]]</th>\
    <th scope="col">[[document.version.received]]</th><th scope="col">[[documents.state]]</th></tr>\
    </thead><tbody>{{#versions}}<tr><td><a href="/documents/{{versionID}}">{{appTime}}</a>\
    {{#current}} <span class="tag tag-neutral">[[document.version.current]]</span>{{/current}}</td>\
    <td>{{receivedAt}}</td><td>{{versionState}}</td></tr>{{/versions}}</tbody></table>
    </section>{{/hasVersions}}
    {{/body}}{{/layout}}
    """
}
