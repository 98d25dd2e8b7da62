"""Cases: the queue of a department, the clocks, and many people at once."""

import http.client
import json
import os
import re
import urllib.parse

from crowd import Crowd
from process import run
from server import Server


class CasesBench:
    # What is promised, in milliseconds and seconds.
    QUEUE_P99 = 50
    CLOCKS = 1
    CROWD_P99 = 100
    PEOPLE = 200

    def __init__(self, kernel, chuhai, repository, folder, figures, port=8392):
        self.kernel = kernel
        self.chuhai = chuhai
        self.repository = repository
        self.folder = os.path.join(folder, "cases")
        self.database = os.path.join(self.folder, "hall.sqlite")
        self.figures = figures
        self.port = port

    def run(self, short=False):
        """In short a tenth of the cases: fewer would not fill the pages of the queue."""
        scale = 10 if short else 1
        run([self.chuhai, "generate", "--seed", "328", "--enterprises", "2000", "--sets", "100",
             "--faults", "0", "--out", self.folder])
        self._clocks(100_000 // scale)
        password = self._demo()
        people = json.loads(self._kernel("people", self.database, self.PEOPLE))
        # Four of five wait at the department that coordinates.
        self._take("fill", self._kernel("fill", self.database, 12_500 // scale))
        with Server(self.chuhai, self.database, self.port) as server:
            self._queue(server, password, 2 if short else 10)
            self._crowd(people, 10 if short else 60)

    def _kernel(self, command, database, count):
        return run([self.kernel, command, database, self.repository,
                    os.path.join(self.folder, "enterprises.csv"), str(count)]).output

    def _take(self, prefix, lines, bounds={}):
        for line in lines.splitlines():
            name, value, unit = line.split(" ", 2)
            self.figures.add(f"cases.{prefix}.{name}", float(value), unit, most=bounds.get(name))

    def _import(self, database):
        run([self.chuhai, "enterprises", "import",
             os.path.join(self.folder, "enterprises.csv"), "--database", database])

    def _clocks(self, count):
        database = os.path.join(self.folder, "clocks.sqlite")
        self._import(database)
        bounds = {
            "look": self.CLOCKS * 1000, "look.events": 0, "evaluate.first": self.CLOCKS,
            "hundredth": self.CLOCKS}
        self._take("clocks", self._kernel("clocks", database, count))
        self._take("clocks", self._kernel("run", database, count), bounds)
        for end in ("", "-wal", "-shm"):
            if os.path.exists(database + end):
                os.remove(database + end)

    def _demo(self):
        """The example province with its people; gives the password of the province's."""
        output = run([self.chuhai, "demo", "--json", "--database", self.database]).output
        self._import(self.database)
        people = json.loads(output[output.rindex("\n[") :])
        return next(one["password"] for one in people if one["mail"] == "province@example.org")

    def _sign_in(self, password):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request(
            "POST", "/sign-in",
            urllib.parse.urlencode({"mail": "province@example.org", "password": password}),
            {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        cookie = (answer.getheader("Set-Cookie") or "").split(";")[0]
        connection.close()
        if not cookie:
            raise SystemExit(f"signing in: {answer.status}")
        return "Cookie: " + cookie

    def _page(self, path, header):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", path, headers=dict([header.split(": ", 1)]))
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status}")
        return text

    def _queue(self, server, password, seconds):
        """The queue of the department, its filters, and a page far behind the first one."""
        header = self._sign_in(password)
        path = "/cases?view=ours"
        for _ in range(20):
            after = re.search(r"after=([\d.]+)", self._page(path, header))
            if not after:
                break
            path = f"/cases?view=ours&after={after.group(1)}"
        for name, path in [
            ("ours", "/cases?view=ours"), ("waiting", "/cases"),
            ("type", "/cases?view=ours&type=grant"),
            ("state", "/cases?view=ours&type=direct-line&state=waiting"),
            ("overdue", "/cases?view=ours&overdue=1"), ("later", path),
            ("all", "/cases?view=all"), ("home", "/"), ("inbox", "/inbox"),
        ]:
            self._page(path, header)
            load = server.load(path, seconds, 4, header)
            bound = None if name in ("home", "inbox") else self.QUEUE_P99
            self.figures.add(f"cases.queue.{name}", load.rate, "requests/s")
            self.figures.add(f"cases.queue.{name}.p50", load.milliseconds(50), "ms")
            self.figures.add(f"cases.queue.{name}.p99", load.milliseconds(99), "ms", most=bound)

    def _crowd(self, people, seconds):
        crowd = Crowd(self.port, people)
        crowd.run(seconds)
        for error in crowd.errors[:10]:
            print("  " + error, flush=True)
        add = self.figures.add
        add("cases.crowd.people", len(people), "people")
        add("cases.crowd", len(crowd.all_times()) / seconds, "requests/s")
        add("cases.crowd.errors", len(crowd.errors), "errors", most=0)
        add("cases.crowd.p50", crowd.milliseconds(0.5), "ms")
        add("cases.crowd.p99", crowd.milliseconds(0.99), "ms", most=self.CROWD_P99)
        add("cases.crowd.longest", crowd.milliseconds(1), "ms")
        for kind in sorted(crowd.times):
            add(f"cases.crowd.{kind}", len(crowd.times[kind]), "requests")
            add(f"cases.crowd.{kind}.p99", crowd.milliseconds(0.99, kind), "ms")
