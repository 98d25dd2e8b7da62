extension Templates {
  /// How far what was told has reached.
  static let publicity = """
    {{<layout}}{{$body}}
    <h1>{{title}}</h1>
    <p class="lead">[[publicity.lead]]</p>
    {{^hasRounds}}<div class="empty"><p>[[publicity.none]]</p></div>{{/hasRounds}}
    {{#hasRounds}}<table class="list stack"><thead><tr><th>[[publicity.round]]</th>\
    <th>[[publicity.at]]</th><th class="number">[[publicity.told]]</th>\
    <th class="number">[[publicity.account]]</th><th class="number">[[publicity.mailed]]</th>\
    <th class="number">[[publicity.pushed]]</th><th class="number">[[publicity.read]]</th>\
    <th class="number">[[publicity.day]]</th></tr></thead><tbody>
    {{#rounds}}<tr><td class="first">{{round}}{{#isRunning}} \
    <span class="tag tag-waiting">[[publicity.running]]</span>{{/isRunning}}</td>\
    <td data-label="[[publicity.at]]">{{at}}</td>\
    <td class="number" data-label="[[publicity.told]]">{{told}}</td>\
    <td class="number" data-label="[[publicity.account]]">{{withAccount}}</td>\
    <td class="number" data-label="[[publicity.mailed]]">{{mailed}}</td>\
    <td class="number" data-label="[[publicity.pushed]]">{{pushed}}</td>\
    <td class="number" data-label="[[publicity.read]]">{{read}}</td>\
    <td class="number" data-label="[[publicity.day]]">{{readWithinDay}}</td></tr>{{/rounds}}
    </tbody></table>{{/hasRounds}}
    {{/body}}{{/layout}}
    """

  /// What the link of a mail opens.
  static let unsubscribe = """
    {{<layout}}{{$body}}
    <h1>{{title}}</h1>
    {{#isDone}}<div class="notice" role="status"><p>[[unsubscribe.done]]</p></div>{{/isDone}}
    {{^isDone}}<p class="lead">[[unsubscribe.lead]]</p>
    <form class="sheet" method="post" action="/unsubscribe/{{token}}">
    <input type="hidden" name="form" value="{{formKey}}">
    <button>[[unsubscribe.do]]</button></form>{{/isDone}}
    {{/body}}{{/layout}}
    """

  /// How one is told, on the page of one's account.
  static let channels = """
    <h2>[[channel.title]]</h2>
    {{#newFeed}}<div class="notice" role="status"><p>[[channel.feed.once]]</p>\
    <p><code class="secret">{{.}}</code></p></div>{{/newFeed}}
    <form class="sheet" method="post" action="/account/digest">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="digest">[[channel.digest]]</label>\
    <select id="digest" name="digest" aria-describedby="digest-note">{{#digests}}\
    <option value="{{code}}"{{#isChosen}} selected{{/isChosen}}>{{optionText}}</option>{{/digests}}\
    </select><p class="quiet" id="digest-note">{{#sendsMail}}[[channel.digest.note]]{{/sendsMail}}\
    {{^sendsMail}}[[channel.digest.off]]{{/sendsMail}}</p></div>
    <button>[[organisation.save]]</button></form>
    {{#mayFeed}}<h3>[[channel.feed]]</h3>
    <p class="lead">[[channel.feed.lead]]</p>
    {{#feedMade}}<p class="quiet">[[channel.feed.made]] {{.}}</p>{{/feedMade}}
    <form class="sheet" method="post" action="/account/feed">
    <input type="hidden" name="form" value="{{formKey}}">
    <button>{{#feedMade}}[[channel.feed.again]]{{/feedMade}}{{^feedMade}}[[channel.feed.make]]\
    {{/feedMade}}</button>{{#feedMade}} <button class="button-quiet" name="end" value="1">\
    [[channel.feed.end]]</button>{{/feedMade}}</form>{{/mayFeed}}
    """

  /// Webhooks, on the page of one's organisation.
  static let webhooks = """
    <h2>[[webhook.title]]</h2>
    <p class="lead">[[webhook.lead]]</p>
    {{#newSecret}}<div class="notice" role="status"><p>[[webhook.once]]</p>\
    <p><code class="secret">{{.}}</code></p></div>{{/newSecret}}
    {{#hasWebhooks}}<table class="list stack"><thead><tr><th>[[webhook.address]]</th>\
    <th>[[webhook.made]]</th><th>[[webhook.state]]</th><td></td></tr></thead><tbody>
    {{#hooks}}<tr><td class="first"><span class="code">{{address}}</span></td>\
    <td data-label="[[webhook.made]]">{{made}}</td><td data-label="[[webhook.state]]">\
    <span class="tag tag-{{tone}}">{{stateText}}</span>{{#answer}} {{.}}{{/answer}}</td>\
    <td>{{#isOpen}}<form method="post" action="/organisation/webhooks/{{hookID}}/end">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <button class="button-quiet">[[webhook.end]]</button></form>{{/isOpen}}</td></tr>{{/hooks}}
    </tbody></table>{{/hasWebhooks}}
    <form class="sheet" method="post" action="/organisation/webhooks">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="address">[[webhook.address]]</label>\
    <input id="address" name="address" type="url" required maxlength="500" \
    placeholder="https://example.com/notices"></div>
    <button>[[webhook.add]]</button></form>
    """
}
