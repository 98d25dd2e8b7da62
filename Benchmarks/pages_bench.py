"""Pages under load: wrk against the server, with a large province in its database."""

import http.client
import json
import time
import urllib.request

from server import Server


class PagesBench:
    def __init__(self, chuhai, database, figures, port=8391):
        self.server = Server(chuhai, database, port, "--without-accounts")
        self.figures = figures
        self.base = self.server.base

    def run(self, seconds):
        with self.server:
            for name, path in self._pages():
                load = self.server.load(path, seconds, 8)
                self.figures.add(f"pages.{name}", load.rate, "requests/s")
                self.figures.add(f"pages.{name}.p99", load.milliseconds(99), "ms")
            self._explain()

    def _pages(self):
        """An enterprise with documents and one of its decisions, found through the API."""
        with urllib.request.urlopen(self.base + "/api/v1/documents?kind=603") as answer:
            code = json.load(answer)["rows"][0]["enterpriseCode"]
        with urllib.request.urlopen(f"{self.base}/api/v1/enterprises/{code}/decisions") as answer:
            number = json.load(answer)["rows"][0]["number"]
        return [
            ("home", "/"),
            ("enterprise", f"/enterprises/{code}"),
            ("reasons", f"/enterprises/{code}/decisions/{number}"),
            ("documents", f"/documents?enterprise={code}&kind=603"),
        ]

    def _explain(self):
        """Enterprises explained anew, one after another, over one connection that is kept."""
        with urllib.request.urlopen(self.base + "/api/v1/enterprises?limit=100") as answer:
            codes = [item["code"] for item in json.load(answer)["rows"]]
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port)
        times = []
        for code in codes * 5:
            started = time.monotonic()
            connection.request("GET", f"/api/v1/enterprises/{code}")
            answer = connection.getresponse()
            answer.read()
            times.append(1000 * (time.monotonic() - started))
            if answer.status != 200:
                raise SystemExit(f"enterprise {code}: {answer.status}")
        connection.close()
        times.sort()
        self.figures.add("explain.median", times[len(times) // 2], "ms")
        self.figures.add("explain.p99", times[int(len(times) * 0.99)], "ms")
