"""Pages under load: wrk against the server, with a large province in its database."""

import http.client
import json
import re
import subprocess
import time
import urllib.error
import urllib.request


class PagesBench:
    def __init__(self, chuhai, database, figures, port=8391):
        self.chuhai = chuhai
        self.database = database
        self.figures = figures
        self.base = f"http://127.0.0.1:{port}"
        self.port = port

    def run(self, seconds):
        server = subprocess.Popen(
            [self.chuhai, "serve", "--without-accounts", "--database", self.database, "--port", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._wait(server)
            for name, path in self._pages():
                self._load(name, path, seconds)
            self._explain()
        finally:
            server.terminate()
            server.wait()

    def _wait(self, server):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if server.poll() is not None:
                raise SystemExit("the server ended before it answered")
            try:
                urllib.request.urlopen(self.base + "/health", timeout=1).read()
                return
            except (OSError, urllib.error.URLError):
                time.sleep(0.1)
        raise SystemExit("the server did not answer within a minute")

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
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
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

    def _load(self, name, path, seconds):
        output = subprocess.run(
            ["wrk", "-t2", "-c8", f"-d{seconds}s", "--latency", self.base + path],
            capture_output=True, text=True, check=True).stdout
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
        value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", output).groups()
        p99 = float(value) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[unit]
        bad = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
        if bad:
            raise SystemExit(f"{path}: {bad.group(1)} answers were errors")
        self.figures.add(f"pages.{name}", rate, "requests/s")
        self.figures.add(f"pages.{name}.p99", p99, "ms")
