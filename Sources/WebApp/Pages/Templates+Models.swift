extension Templates {
  static let feel = """
    {{<layout}}{{$body}}
    <h1>[[feel.title]]</h1>
    <p class="lead">[[feel.lead]]</p>
    <form class="sheet" method="get" action="/feel">
    <label for="e">[[feel.expression]]</label>
    <textarea id="e" name="e" rows="4" class="code-area" spellcheck="false" \
    required>{{expression}}</textarea>
    <label for="c">[[feel.context]]</label>
    <textarea id="c" name="c" rows="4" class="code-area" spellcheck="false">{{data}}</textarea>
    <button>[[feel.run]]</button>
    </form>
    {{#mistake}}<div class="notice notice-bad" role="alert"><p><strong>{{mistake}}</strong> \
    {{mistakePlace}}</p><p>{{mistakeRemedy}}</p></div>{{/mistake}}
    {{#hasAnswer}}<section aria-labelledby="answer"><h2 id="answer">[[feel.value]]</h2>
    <pre class="answer">{{answer}}</pre>
    {{#hasIssues}}<h3>[[feel.causes]]</h3><ul>{{#issues}}<li><code>{{issuePlace}}</code> \
    {{issue}}</li>{{/issues}}{{#moreIssues}}<li class="quiet">{{.}}</li>{{/moreIssues}}</ul>\
    {{/hasIssues}}
    {{#hasSteps}}{{>steps}}{{/hasSteps}}
    {{#hasMore}}<p class="quiet">[[feel.more]]</p>{{/hasMore}}</section>{{/hasAnswer}}
    {{/body}}{{/layout}}
    """

  static let steps = """
    <details class="steps"><summary>[[feel.trace]]</summary><div class="scroll" tabindex="0"><table>
    <thead><tr><th>[[feel.step]]</th><th>[[feel.value]]</th></tr></thead>
    <tbody>{{#steps}}<tr><td><code>{{stepText}}</code></td><td><code>{{stepValue}}</code>\
    {{#stepRules}} <span class="quiet">[[models.rules]] {{.}}</span>{{/stepRules}}</td></tr>\
    {{/steps}}</tbody></table></div></details>
    """

  static let models = """
    {{<layout}}{{$body}}
    <h1>[[models.title]]</h1>
    <p class="lead">[[models.lead]]</p>
    <form class="drop" method="post" action="/models?form={{formKey}}" enctype="multipart/form-data">
    <label for="files">[[models.files]]</label>
    <input id="files" name="files" type="file" multiple required accept=".dmn,.xml">
    <p class="quiet">[[models.kept]]</p>
    <button>[[models.open]]</button>
    </form>
    {{#isEmpty}}<p class="quiet">[[models.none]]</p>{{/isEmpty}}
    {{^isEmpty}}<table class="list"><thead><tr><th>[[models.model]]</th><th>[[models.version]]</th>\
    <th>[[models.decisions]]</th></tr></thead><tbody>
    {{#models}}<tr><td><a href="{{modelLink}}">{{modelName}}</a> \
    <span class="kind">{{modelFile}}</span>\
    {{#errorCount}} <span class="tag tag-bad">[[models.errors]] {{.}}</span>{{/errorCount}}</td>\
    <td>{{version}}</td><td>{{decisionCount}}</td></tr>{{/models}}
    </tbody></table>{{/isEmpty}}
    <p><a href="/feel">[[models.feel]]</a></p>
    {{/body}}{{/layout}}
    """

  static let model = """
    {{<layout}}{{$body}}
    <h1>{{title}}</h1>
    <p class="quiet">{{modelFile}} · DMN {{version}}</p>
    {{#hasModelFindings}}<details class="steps"><summary>[[models.findings]]</summary><ul>\
    {{#modelFindings}}<li><span class="tag tag-{{tone}}">{{element}}</span> \
    {{#line}}[[models.line]] {{.}}: {{/line}}{{what}} · {{remedy}}</li>{{/modelFindings}}\
    </ul></details>{{/hasModelFindings}}
    <h2>[[models.graph]]</h2>
    {{#graph}}{{#isEmpty}}<p class="quiet">[[models.graph.empty]]</p>{{/isEmpty}}\
    {{^isEmpty}}<div class="scroll graph" tabindex="0"><svg viewBox="{{viewBox}}" width="{{width}}" role="group" \
    aria-label="[[models.graph]]">
    <defs><marker id="full" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="9" \
    markerHeight="9" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>
    <marker id="open" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="9" markerHeight="9" \
    orient="auto"><path d="M0 0L10 5L0 10" fill="none" stroke="currentColor"/></marker>
    <marker id="dot" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="6" markerHeight="6">\
    <circle cx="5" cy="5" r="4"/></marker></defs>
    {{#boxes}}<a href="{{link}}" class="node node-{{kind}}"><title>{{kindText}}: {{boxName}}</title>
    <rect x="{{x}}" y="{{y}}" width="{{w}}" height="{{h}}" rx="{{round}}"/>
    {{#lines}}<text x="{{lineX}}" y="{{lineY}}" text-anchor="middle">{{line}}</text>{{/lines}}</a>
    {{/boxes}}{{#arrows}}<polyline class="arrow arrow-{{kind}}" points="{{points}}"/>{{/arrows}}
    </svg></div>{{/isEmpty}}{{/graph}}
    <h2 id="run">[[models.run]]</h2>
    <form class="sheet" method="post" action="{{modelLink}}#answers">
    <input type="hidden" name="form" value="{{formKey}}">
    <label for="inputs">[[models.inputs]]</label>
    <textarea id="inputs" name="inputs" rows="10" class="code-area" \
    spellcheck="false">{{inputs}}</textarea>
    <button>[[models.run.button]]</button>
    </form>
    {{#mistake}}<div class="notice notice-bad" role="alert"><p><strong>{{mistake}}</strong> \
    {{mistakePlace}}</p></div>{{/mistake}}
    {{#hasAnswers}}<section id="answers"><h2>[[models.answers]]</h2>
    {{#answers}}<article class="answer-of"><h3>{{decisionName}}</h3>
    <pre class="answer">{{answer}}</pre>
    {{#hasIssues}}<ul>{{#issues}}<li><code>{{issuePlace}}</code> {{issue}}</li>{{/issues}}\
    {{#moreIssues}}<li class="quiet">{{.}}</li>{{/moreIssues}}</ul>\
    {{/hasIssues}}{{#hasSteps}}{{>steps}}{{/hasSteps}}</article>{{/answers}}</section>{{/hasAnswers}}
    <h2>[[models.elements]]</h2>
    {{#elements}}<section class="element" id="{{anchor}}"><h3>{{elementName}} \
    <span class="kind">{{kindText}}{{#typeName}} · {{.}}{{/typeName}}</span></h3>
    {{#note}}<p class="quiet">{{.}}</p>{{/note}}
    {{#box}}{{>boxed}}{{/box}}</section>{{/elements}}
    {{/body}}{{/layout}}
    """

  /// A boxed expression; it holds others, so that the template holds itself.
  static let boxed = """
    {{#text}}<pre class="rule-text">{{.}}</pre>{{/text}}\
    {{#rows}}<div class="boxed-row"><div class="boxed-label">{{label}}</div>\
    <div class="boxed-value">{{#box}}{{>boxed}}{{/box}}</div></div>{{/rows}}\
    {{#grid}}<div class="scroll" tabindex="0"><table class="rule"><thead><tr>\
    {{#headings}}<th>{{.}}</th>{{/headings}}</tr></thead><tbody>\
    {{#rows}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>{{/rows}}</tbody></table></div>{{/grid}}\
    {{#table}}<div class="scroll" tabindex="0"><table class="rule"><thead><tr><th>{{policy}}</th>\
    {{#inputs}}<th>{{head}}{{#allowed}}<br><span class="quiet">{{.}}</span>{{/allowed}}</th>\
    {{/inputs}}{{#outputs}}<th class="output">{{head}}\
    {{#allowed}}<br><span class="quiet">{{.}}</span>{{/allowed}}</th>{{/outputs}}</tr></thead>\
    <tbody>{{#rules}}<tr{{#isMatched}} class="matched"{{/isMatched}}><th>{{number}}\
    {{#isMatched}} <span class="tag tag-good">[[models.holds]]</span>{{/isMatched}}</th>\
    {{#tests}}<td>{{.}}</td>{{/tests}}{{#results}}<td class="output">{{.}}</td>{{/results}}</tr>\
    {{/rules}}</tbody></table></div>{{/table}}
    """
}
