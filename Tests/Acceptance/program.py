"""The finished program, as these tests call it. All that they know of its command line is here."""

import dataclasses
import json
import os
import pathlib
import re
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "Examples"
BINARY = os.environ.get("CHUHAI_BINARY", str(ROOT / ".build/release/chuhai"))

ACCEPTED = 0
SOME_REFUSED = 1


@dataclasses.dataclass
class Outcome:
    """What a finished call left behind."""

    command: list[str]
    code: int
    out: str
    err: str
    peak_mib: float
    seconds: float

    @property
    def text(self) -> str:
        return self.out + self.err

    @property
    def json(self):
        return json.loads(self.out)

    def __str__(self) -> str:
        return f"{' '.join(self.command)}\nexit {self.code}\n{self.out[-2000:]}\n{self.err[-2000:]}"


def call(*arguments, timeout: float = 300) -> Outcome:
    """Runs the program to its end, and measures the most memory that it held."""
    command = [BINARY, *map(str, arguments)]
    started = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdout=out, stderr=err, cwd=ROOT, env=environment())
        deadline = started + timeout
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                process.kill()
                os.wait4(process.pid, 0)
                raise TimeoutError(f"{command} ran longer than {timeout} s")
            time.sleep(0.005)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Outcome(
            command, process.returncode, out.read().decode(errors="replace"),
            err.read().decode(errors="replace"), usage.ru_maxrss / 1024,
            time.monotonic() - started)


def environment() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai"}


class Running:
    """An intake that runs in the background, with what it has acknowledged so far."""

    def __init__(self, *arguments):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [BINARY, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=self.log, cwd=ROOT,
            env=environment())

    def kill(self) -> bool:
        """SIGKILL; false when it had finished before."""
        if self.process.poll() is not None:
            return False
        self.process.kill()
        self.process.wait()
        return self.process.returncode == -9

    def wait(self, timeout: float = 300) -> int:
        return self.process.wait(timeout)

    @property
    def words(self) -> str:
        # A handle of our own: the child's writes move with the place of theirs.
        size = os.fstat(self.log.fileno()).st_size
        return os.pread(self.log.fileno(), size, 0).decode(errors="replace")

    @property
    def acknowledged_files(self) -> int:
        """How many files the last whole line of progress says are on disk."""
        lines = [match for match in PROGRESS.finditer(self.words)]
        return int(lines[-1].group(1)) if lines else 0


# One line for each durable batch.
PROGRESS = re.compile(r"^\D*?(\d+) *(?:/|of|／) *\d+[^\n]*\n", re.MULTILINE)


class Chuhai:
    """The program on one database."""

    def __init__(self, database: str | os.PathLike):
        self.database = str(database)

    def __call__(self, *arguments, **options) -> Outcome:
        return call(*arguments, "--database", self.database, **options)

    def intake(self, *paths, **options) -> Outcome:
        return self("intake", *paths, "--json", **options)

    def start_intake(self, *paths) -> Running:
        return Running("intake", *paths, "--json", "--database", self.database)

    def prepare(self, folder: pathlib.Path) -> None:
        """Loads the enterprises and rates of a province, as its operator would."""
        for arguments in (
            ("enterprises", "import", folder / "enterprises.csv"),
            ("rates", "load", folder / "rates.csv"),
        ):
            outcome = self(*arguments)
            if outcome.code != 0:
                raise AssertionError(str(outcome))


def generate(
    folder: pathlib.Path, *, sets: int, enterprises: int, faults: float, seed: int
) -> None:
    """A made-up province below a folder: enterprises.csv, rates.csv, messages/."""
    outcome = call(
        "generate", "--out", folder, "--sets", sets, "--enterprises", enterprises,
        "--faults", faults, "--seed", seed)
    if outcome.code != 0:
        raise AssertionError(str(outcome))


class AcceptanceTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="chuhai-acceptance-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def assert_code(self, outcome: Outcome, *codes: int) -> None:
        self.assertIn(outcome.code, codes, str(outcome))

    def assert_no_crash(self, outcome: Outcome) -> None:
        self.assertGreaterEqual(outcome.code, 0, f"killed by a signal: {outcome}")
        self.assertNotIn("Fatal error", outcome.text, str(outcome))
