"""A server under load: it is started on a database, asked by wrk, and stopped."""

import re
import subprocess
import time
import urllib.error
import urllib.request


class Server:
    """`chuhai serve` on a database; it listens while the block of `with` runs."""

    def __init__(self, chuhai, database, port, *options):
        self.port = port
        self.base = f"http://127.0.0.1:{port}"
        self._command = [chuhai, "serve", "--database", database, "--port", str(port), *options]

    def __enter__(self):
        self._process = subprocess.Popen(
            self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise SystemExit("the server ended before it answered")
            try:
                urllib.request.urlopen(self.base + "/health", timeout=1).read()
                return self
            except (OSError, urllib.error.URLError):
                time.sleep(0.1)
        self.__exit__()
        raise SystemExit("the server did not answer within a minute")

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()

    def load(self, path, seconds, connections, *headers):
        """Asks for one address with wrk; errors end the benchmark."""
        command = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--latency"]
        for header in headers:
            command += ["-H", header]
        output = subprocess.run(
            command + [self.base + path], capture_output=True, text=True, check=True).stdout
        bad = re.search(r"(Non-2xx or 3xx responses|Socket errors): (.+)", output)
        if bad:
            raise SystemExit(f"{path}: {bad.group(0)}")
        return Load(output)


class Load:
    """What wrk found: requests a second, and milliseconds that most requests took at most."""

    def __init__(self, output):
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
        self._output = output

    def milliseconds(self, percent):
        value, unit = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s)", self._output).groups()
        return float(value) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[unit]
