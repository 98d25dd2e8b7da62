extension Templates {
  static let policies = """
    {{<layout}}{{$body}}
    <h1>[[policies.title]]</h1>
    <p class="lead">[[policies.lead]]</p>
    {{#isEmpty}}<p class="quiet">[[policies.none]]</p>{{/isEmpty}}
    {{^isEmpty}}<table class="list stack"><thead><tr><th>[[policies.name]]</th>\
    <th>[[policies.number]]</th><th>[[policies.period]]</th><th>[[policies.decisions]]</th></tr>\
    </thead><tbody>
    {{#policies}}<tr><td data-label="[[policies.name]]"><a href="{{policyLink}}">{{policyTitle}}</a>\
    {{#baseTitle}}<br><span class="quiet">[[policies.base]] {{.}}</span>{{/baseTitle}}</td>\
    <td data-label="[[policies.number]]">{{policyNumber}}</td>\
    <td data-label="[[policies.period]]">{{period}}</td>\
    <td data-label="[[policies.decisions]]">{{decisionCount}}</td></tr>{{/policies}}
    </tbody></table>{{/isEmpty}}
    {{/body}}{{/layout}}
    """

  static let policy = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/policies">[[policies.title]]</a> › {{policyNumber}}</p>
    <h1>{{title}}</h1>
    <p class="quiet">{{policyNumber}} · {{issuer}} · {{period}}</p>
    {{#purpose}}<p class="lead">{{.}}</p>{{/purpose}}
    {{#source}}<p class="note">[[policy.source]] · {{.}}</p>{{/source}}
    <p class="actions">{{#asks}}<a class="button" href="{{askLink}}">[[policy.ask]] · \
    {{askSubject}}</a>{{/asks}}{{#simulateLink}}<a class="button" href="{{.}}">\
    [[policy.simulate]]</a>{{/simulateLink}}</p>
    {{#measures}}<h2 class="measure-head">{{measureID}} {{measureTitle}}</h2>
    {{#openingGap}}{{>gap}}{{/openingGap}}
    {{#sentences}}{{>sentence}}{{#gaps}}{{>gap}}{{/gaps}}{{/sentences}}{{/measures}}
    {{/body}}{{/layout}}
    """

  static let ask = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/policies">[[policies.title]]</a> › \
    <a href="{{policyLink}}">{{policyNumber}}</a></p>
    <h1>[[ask.title]]{{#askSubject}} · {{.}}{{/askSubject}}</h1>
    <p class="lead">[[ask.lead]]</p>
    <p class="quiet">{{policyTitle}} · {{basis}}</p>
    {{#hasMistakes}}<div class="notice notice-bad" role="alert"><p><strong>[[ask.wrong]]</strong></p>\
    <ul>{{#mistakes}}<li>{{what}} · {{remedy}}</li>{{/mistakes}}</ul></div>{{/hasMistakes}}
    <form method="get" action="{{askAction}}">
    <input type="hidden" name="subject" value="{{subject}}">
    {{#hasQuestions}}<h2>[[ask.next]]</h2>{{/hasQuestions}}
    {{#questions}}<div class="question"><label for="{{fieldID}}">{{factLabel}}</label>
    {{#options}}<ul class="effects">{{#choices}}<li><a href="{{choiceLink}}">{{choiceLabel}}\
    {{#effect}} <span class="quiet">{{.}}</span>{{/effect}}</a></li>{{/choices}}</ul>{{/options}}
    {{#isTyped}}<input id="{{fieldID}}" name="{{fieldName}}" inputmode="decimal" \
    placeholder="{{placeholder}}" autocomplete="off">{{/isTyped}}
    {{#isDay}}<input id="{{fieldID}}" name="{{fieldName}}" type="date">{{/isDay}}
    {{#selection}}<select id="{{fieldID}}" name="{{fieldName}}"><option value="">[[ask.unknown]]\
    </option>{{#choices}}<option value="{{choiceValue}}">{{choiceLabel}}</option>{{/choices}}\
    </select>{{/selection}}</div>{{/questions}}
    {{^hasQuestions}}<p class="note">[[ask.done]]</p>{{/hasQuestions}}
    {{#hasGiven}}<h2>[[ask.given]]</h2>
    {{#given}}<div class="question"><label for="{{fieldID}}">{{factLabel}}</label>
    {{#isTyped}}<input id="{{fieldID}}" name="{{fieldName}}" value="{{fieldValue}}" \
    placeholder="{{placeholder}}" autocomplete="off">{{/isTyped}}\
    {{#selection}}<select id="{{fieldID}}" name="{{fieldName}}"><option value="">[[ask.unknown]]\
    </option>{{#choices}}<option value="{{choiceValue}}"{{#isChosen}} selected{{/isChosen}}>\
    {{choiceLabel}}</option>{{/choices}}</select>{{/selection}}</div>\
    {{/given}}{{/hasGiven}}
    <p class="actions"><button>[[ask.go]]</button>\
    {{#hasGiven}}<a class="button button-quiet" href="{{clearLink}}">[[ask.clear]]</a>{{/hasGiven}}</p>
    </form>
    <h2 id="answers">[[ask.answers]]</h2>
    {{#answers}}<article class="verdict verdict-{{tone}}"><h3>{{sentence}} {{supportTitle}}</h3>
    <p class="answer-line"><span aria-hidden="true">{{mark}}</span> {{answer}}</p>
    {{#hasBar}}{{>bar}}<p class="quiet">{{foundText}} / {{boundText}}</p>{{/hasBar}}
    {{#nearest}}<p class="note">[[ask.nearest]] {{.}}</p>{{/nearest}}
    <details class="steps"><summary>[[ask.why]]</summary><ul>{{#reasons}}<li>{{.}}</li>{{/reasons}}\
    </ul></details></article>{{/answers}}
    {{/body}}{{/layout}}
    """

  static let simulation = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/policies">[[policies.title]]</a> › \
    <a href="{{policyLink}}">{{policyNumber}}</a></p>
    <h1>[[simulate.title]]</h1>
    <p class="lead">[[simulate.lead]]</p>
    {{#mistake}}<div class="notice notice-bad" role="alert"><p><strong>{{mistake}}</strong></p>\
    <p>{{mistakeRemedy}}</p></div>{{/mistake}}
    <form method="get" action="{{simulateLink}}#result">
    {{#sliders}}<div class="slider"><div><label for="{{fieldID}}">{{parameterName}}</label><br>\
    <span class="quiet">{{sentenceText}} · {{nowText}}</span></div>
    <input id="{{fieldID}}" type="range" name="s.{{parameter}}" min="{{least}}" max="{{most}}" \
    step="{{step}}" value="{{position}}" aria-label="{{parameterName}}">
    <input type="text" name="p.{{parameter}}" value="{{exact}}" inputmode="decimal" \
    placeholder="[[simulate.exact]]" aria-label="{{parameterName}} {{unitName}}"></div>{{/sliders}}
    <p class="actions"><button>[[simulate.run]]</button>\
    <a class="button button-quiet" href="{{simulateLink}}">[[ask.clear]]</a></p>
    </form>
    {{#hasResult}}<section id="result"><h2>{{enterprisesText}}</h2>
    {{#isUnchanged}}<p class="note">[[simulate.none]]</p>{{/isUnchanged}}
    {{#isChanged}}<div class="scroll"><table class="list stack"><thead><tr>\
    <th>[[simulate.decision]]</th>\
    <th>[[simulate.gains]]</th><th>[[simulate.losses]]</th><th>[[simulate.others]]</th>\
    {{#hasSums}}<th>[[simulate.before]]</th><th>[[simulate.after]]</th>{{/hasSums}}</tr></thead>\
    <tbody>{{#lines}}<tr><td data-label="[[simulate.decision]]">{{lineTitle}}</td>\
    <td data-label="[[simulate.gains]]">{{gains}}</td>\
    <td data-label="[[simulate.losses]]">{{losses}}</td>\
    <td data-label="[[simulate.others]]">{{others}}</td>\
    {{#hasSums}}<td data-label="[[simulate.before]]">{{before}}</td>\
    <td data-label="[[simulate.after]]">{{after}}</td>{{/hasSums}}</tr>{{/lines}}</tbody></table></div>{{/isChanged}}
    {{#hasCities}}<h3>[[simulate.cities]]</h3><div class="scroll"><table class="list stack"><thead>\
    <tr><th>[[simulate.city]]</th><th>[[simulate.gains]]</th><th>[[simulate.losses]]</th></tr>\
    </thead><tbody>{{#cities}}<tr><td data-label="[[simulate.city]]">{{cityName}}</td>\
    <td data-label="[[simulate.gains]]">{{gains}}</td>\
    <td data-label="[[simulate.losses]]">{{losses}}</td></tr>{{/cities}}</tbody></table></div>\
    {{/hasCities}}</section>{{/hasResult}}
    {{/body}}{{/layout}}
    """
}
