extension Templates {
  static let handIn = """
    {{<layout}}{{$body}}
    <h1>[[handin.title]]</h1>
    <p class="lead">[[handin.lead]]</p>
    <form class="drop" method="post" action="/hand-in?form={{formKey}}" enctype="multipart/form-data">
    <label for="files">[[handin.files]]</label>
    <input id="files" name="files" type="file" multiple required accept=".xml,.zip">
    <p class="quiet">{{limitText}}</p>
    <button>[[handin.send]]</button>
    </form>
    <h2>[[handin.rules]]</h2>
    <ul><li>[[handin.rule.once]]</li><li>[[handin.rule.durable]]</li>\
    <li>[[handin.rule.refused]]</li></ul>
    {{/body}}{{/layout}}
    """

  static let handInResult = """
    {{<layout}}{{$body}}
    <h1>[[handin.result]]</h1>
    <ul class="counts">{{#counts}}<li class="count count-{{tone}}"><b>{{count}}</b> \
    {{countName}}</li>\
    {{/counts}}</ul>
    {{#files}}<section class="file"><h2>{{fileName}}</h2>
    {{#receipt}}<p class="quiet">[[handin.receipt]] <code>{{.}}</code></p>{{/receipt}}
    {{#hasFileFindings}}{{>findings}}{{/hasFileFindings}}
    {{#isEmpty}}<p class="quiet">[[handin.file.empty]]</p>{{/isEmpty}}
    <ul class="handed">
    {{#documents}}<li class="handed-{{tone}}"><p><span class="tag tag-{{tone}}">{{verdict}}</span> \
    <span class="kind">{{kindText}}</span> <strong class="code">{{docNumber}}</strong>\
    {{#openLink}} <a href="{{.}}">[[handin.open]]</a>{{/openLink}}\
    {{#fixLink}} <a href="{{.}}">[[handin.fix]]</a>{{/fixLink}}</p>
    {{#reason}}<p>{{.}}</p>{{/reason}}
    {{#hasFindings}}{{>findings}}{{/hasFindings}}</li>{{/documents}}
    </ul></section>{{/files}}
    <p><a class="button" href="/hand-in">[[handin.again]]</a></p>
    {{/body}}{{/layout}}
    """
}
