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
    {{#baseTitle}}<br><span class="quiet">[[policies.base]] {{.}}</span>{{/baseTitle}}\
    {{#elsewhere}}<br><span class="quiet">{{.}}</span>{{/elsewhere}}</td>\
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
    {{#elsewhere}}<p class="note">{{.}}</p>{{/elsewhere}}
    {{#source}}<p class="note">[[policy.source]] · {{.}}</p>{{/source}}
    <p class="actions">{{#asks}}<a class="button" href="{{askLink}}">[[policy.ask]] · \
    {{askSubject}}</a>{{/asks}}{{#simulateLink}}<a class="button" href="{{.}}">\
    [[policy.simulate]]</a>{{/simulateLink}}\
    <a class="button button-quiet" href="{{historyLink}}">[[history.title]]</a></p>
    {{#measures}}<h2 class="measure-head">{{measureID}} {{measureTitle}}</h2>
    {{#openingGap}}{{>gap}}{{/openingGap}}
    {{#sentences}}{{>sentence}}{{#gaps}}{{>gap}}{{/gaps}}{{/sentences}}{{/measures}}
    {{/body}}{{/layout}}
    """

  static let history = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/policies">[[policies.title]]</a> › \
    <a href="{{policyLink}}">{{policyNumber}}</a></p>
    <h1>{{title}}</h1>
    <p class="lead">[[history.lead]]</p>
    <h2>[[history.runs]]</h2>
    {{^hasRuns}}<div class="empty"><p>[[history.runs.none]]</p></div>{{/hasRuns}}
    {{#hasRuns}}<div class="scroll" tabindex="0"><table class="list stack"><thead><tr><th>[[history.number]]</th>\
    <th>[[history.day]]</th><th>[[history.decided]]</th><th>[[history.version]]</th>\
    <th class="number">[[history.enterprises]]</th><th>[[history.changed]]</th></tr></thead><tbody>
    {{#runs}}<tr><td class="first"><a href="{{runLink}}">{{runNumber}}</a></td>\
    <td data-label="[[history.day]]">{{asAt}} · {{year}}</td>\
    <td data-label="[[history.decided]]">{{decidedAt}} · {{owner}}</td>\
    <td data-label="[[history.version]]"><code>{{version}}</code></td>\
    <td data-label="[[history.enterprises]]" class="number">{{enterprises}}</td>\
    <td data-label="[[history.changed]]">{{#isFirst}}<span class="quiet">[[history.first]]</span>\
    {{/isFirst}}{{^isFirst}}<a href="{{runLink}}">[[simulate.gains]] {{gains}} · [[simulate.losses]] \
    {{losses}} · [[simulate.others]] {{others}}</a>{{/isFirst}}</td></tr>{{/runs}}
    </tbody></table></div>{{/hasRuns}}
    <h2>[[history.numbers]]</h2>
    {{^hasNumbers}}<p class="quiet">[[history.numbers.none]]</p>{{/hasNumbers}}
    {{#hasNumbers}}<div class="scroll" tabindex="0"><table class="list stack"><thead><tr>\
    <th>[[history.from]]</th><th>[[history.to]]</th><th>[[measure.parameter.name]]</th>\
    <th>[[measure.parameter.value]]</th><th>[[measure.parameter.cites]]</th></tr></thead><tbody>
    {{#numbers}}<tr><td class="first">{{from}}</td><td data-label="[[history.to]]">{{to}}</td>\
    <td data-label="[[measure.parameter.name]]">{{parameterName}}</td>\
    <td data-label="[[measure.parameter.value]]">{{parameterValue}}</td>\
    <td data-label="[[measure.parameter.cites]]">{{cites}}</td></tr>{{/numbers}}
    </tbody></table></div>{{/hasNumbers}}
    {{#hasDepartments}}<h2>[[history.departments]]</h2>
    <div class="scroll" tabindex="0"><table class="list stack"><thead><tr>\
    <th>[[history.department.name]]</th><th>[[history.department.now]]</th>\
    <th>[[history.department.gives]]</th></tr></thead><tbody>
    {{#departments}}<tr><td class="first">{{departmentName}}</td>\
    <td data-label="[[history.department.now]]">{{#isUnchanged}}<span class="quiet">\
    [[history.department.same]]</span>{{/isUnchanged}}{{#changes}}<p>{{from}} {{nowName}}\
    {{#note}}<br><span class="quiet">{{.}}</span>{{/note}}</p>{{/changes}}</td>\
    <td data-label="[[history.department.gives]]">{{gives}}</td></tr>{{/departments}}
    </tbody></table></div>{{/hasDepartments}}
    {{/body}}{{/layout}}
    """

  static let changes = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/policies">[[policies.title]]</a> › \
    <a href="{{policyLink}}">{{policyNumber}}</a> › <a href="{{historyLink}}">[[history.title]]</a></p>
    <h1>{{title}}</h1>
    <p class="quiet">{{basis}}</p>
    {{#against}}<p class="lead">{{.}}</p>{{/against}}
    {{^against}}<p class="note">[[history.first.note]]</p>{{/against}}
    {{#isEmpty}}<div class="empty"><p>[[history.none]]</p></div>{{/isEmpty}}
    {{^isEmpty}}<div class="scroll" tabindex="0"><table class="list stack"><thead><tr>\
    <th>[[enterprises.name]]</th><th>[[simulate.decision]]</th><th>[[history.before]]</th>\
    <th>[[history.after]]</th><th>[[history.why]]</th></tr></thead><tbody>
    {{#rows}}<tr><td class="first">{{#link}}<a href="{{.}}">{{name}}</a>{{/link}}\
    {{^link}}{{name}}{{/link}}<br><span class="code">{{code}}</span></td>\
    <td data-label="[[simulate.decision]]">{{sentence}} {{supportTitle}}</td>\
    <td data-label="[[history.before]]">{{before}}</td>\
    <td data-label="[[history.after]]">{{after}}</td>\
    <td data-label="[[history.why]]">{{causes}}</td></tr>{{/rows}}
    </tbody></table></div>{{>pager}}{{/isEmpty}}
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
    {{#hasRegistered}}<h2>[[ask.registered]]</h2><ul>{{#registered}}<li>{{registeredName}}: \
    <strong>{{registeredAnswer}}</strong></li>{{/registered}}</ul>{{/hasRegistered}}
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
    </ul></details>{{>offers}}</article>{{/answers}}
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
    {{#isChanged}}<div class="scroll" tabindex="0"><table class="list stack"><thead><tr>\
    <th>[[simulate.decision]]</th>\
    <th>[[simulate.gains]]</th><th>[[simulate.losses]]</th><th>[[simulate.others]]</th>\
    {{#hasSums}}<th>[[simulate.before]]</th><th>[[simulate.after]]</th>{{/hasSums}}</tr></thead>\
    <tbody>{{#lines}}<tr><td data-label="[[simulate.decision]]">{{lineTitle}}</td>\
    <td data-label="[[simulate.gains]]">{{gains}}</td>\
    <td data-label="[[simulate.losses]]">{{losses}}</td>\
    <td data-label="[[simulate.others]]">{{others}}</td>\
    {{#hasSums}}<td data-label="[[simulate.before]]">{{before}}</td>\
    <td data-label="[[simulate.after]]">{{after}}</td>{{/hasSums}}</tr>{{/lines}}</tbody></table></div>{{/isChanged}}
    {{#hasCities}}<h3>[[simulate.cities]]</h3><div class="scroll" tabindex="0"><table class="list stack"><thead>\
    <tr><th>[[simulate.city]]</th><th>[[simulate.gains]]</th><th>[[simulate.losses]]</th></tr>\
    </thead><tbody>{{#cities}}<tr><td data-label="[[simulate.city]]">{{cityName}}</td>\
    <td data-label="[[simulate.gains]]">{{gains}}</td>\
    <td data-label="[[simulate.losses]]">{{losses}}</td></tr>{{/cities}}</tbody></table></div>\
    {{/hasCities}}</section>{{/hasResult}}
    {{/body}}{{/layout}}
    """
}
