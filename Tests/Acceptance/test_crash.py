"""Killed at random points while taking in: nothing acknowledged is lost, nothing counts twice."""

import contextlib
import os
import pathlib
import random
import tempfile
import time
import unittest

from holdings import (
    SMALLEST_CODES, TURNOVER, PostgreSQLHoldings, SQLiteHoldings, assert_equal_holdings, digest,
    postgresql_database)
from program import ACCEPTED, SOME_REFUSED, AcceptanceTest, Chuhai, generate
from recount import rates, turnover_by_seller

SEED = int(os.environ.get("CHUHAI_SEED") or random.randrange(1 << 32))
CRASHES = int(os.environ.get("CHUHAI_CRASHES") or 50)
SELLER = "0"


def calendar_month(number: int) -> str:
    """The ledger counts months from the year 0."""
    return f"{number // 12}{number % 12 + 1:02}"


class Victim:
    """A database whose intake is killed again and again."""

    def __init__(self, test, database: str, holdings, province: pathlib.Path):
        self.test = test
        self.chuhai = Chuhai(database)
        self.holdings = holdings
        self.messages = province / "messages"
        paths = sorted(self.messages.rglob("*.xml"), key=str)
        self.files = [digest(path) for path in paths]
        self.chuhai.prepare(province)

    def kill_after(self, seconds: float) -> tuple[bool, int]:
        """Lets an intake run so long, kills it, and looks at what it had acknowledged.

        Gives whether it was still running, and how many files it had acknowledged.
        """
        running = self.chuhai.start_intake(self.messages)
        time.sleep(seconds)
        was_running = running.kill()
        count = running.acknowledged_files
        self.test.assertLessEqual(count, len(self.files), running.words)
        lost = set(self.files[:count]) - self.holdings.digests()
        self.test.assertEqual(lost, set(), f"of {count} acknowledged files {len(lost)} are lost")
        return was_running, count

    def finish(self) -> None:
        outcome = self.chuhai.intake(self.messages)
        self.test.assert_code(outcome, ACCEPTED, SOME_REFUSED)


class CrashTest(AcceptanceTest):
    def setUp(self):
        super().setUp()
        print(f"CHUHAI_SEED={SEED} ", end="", flush=True)
        self.random = random.Random(SEED)

    def crash(self, crashes: int, province: pathlib.Path, open_database) -> None:
        """Kills intakes on one database after another until there were so many kills."""
        wanted = SQLiteHoldings(self.folder / "wanted.sqlite")
        whole = Chuhai(self.folder / "wanted.sqlite")
        whole.prepare(province)
        outcome = whole.intake(province / "messages")
        self.assert_code(outcome, ACCEPTED, SOME_REFUSED)
        length = outcome.seconds
        done = acknowledged = 0
        while done < crashes:
            with open_database() as (database, holdings):
                victim = Victim(self, database, holdings, province)
                # An intake that is taken up again has less and less to do, so that some kills come
                # too late; then this database is done and the next one follows.
                for _ in range(min(10, crashes - done)):
                    was_killed, count = victim.kill_after(self.random.uniform(0, length * 0.8))
                    done += was_killed
                    acknowledged += 0 < count < len(victim.files)
                    if not was_killed:
                        break
                victim.finish()
                assert_equal_holdings(self, holdings, wanted)
        self.assertGreater(acknowledged, 0, "no kill came between two batches: make it larger")

    def test_killed_at_random_points_on_sqlite(self):
        province = self.folder / "province"
        generate(province, sets=6_000, enterprises=300, faults=0.05, seed=SEED % 1000)

        @contextlib.contextmanager
        def scratch():
            with tempfile.TemporaryDirectory(dir=self.folder) as folder:
                path = str(pathlib.Path(folder) / "chuhai.sqlite")
                yield path, SQLiteHoldings(path)

        self.crash(CRASHES, province, scratch)

    @unittest.skipUnless(
        os.environ.get("CHUHAI_TEST_POSTGRES"),
        "CHUHAI_TEST_POSTGRES is not set: `script/postgres start` prints an address")
    def test_killed_at_random_points_on_postgresql(self):
        province = self.folder / "province"
        generate(province, sets=4_000, enterprises=300, faults=0.05, seed=SEED % 1000)

        @contextlib.contextmanager
        def scratch():
            with postgresql_database() as url:
                yield url, PostgreSQLHoldings(url)

        self.crash(max(1, CRASHES // 5), province, scratch)

    def test_measures_equal_a_recount_from_the_messages(self):
        province = self.folder / "province"
        generate(province, sets=3_000, enterprises=100, faults=0, seed=SEED % 1000)
        chuhai = Chuhai(self.folder / "chuhai.sqlite")
        chuhai.prepare(province)
        running = chuhai.start_intake(province / "messages")
        time.sleep(self.random.uniform(0, 0.5))
        running.kill()
        outcome = chuhai.intake(province / "messages")
        self.assert_code(outcome, ACCEPTED)

        counted: dict[tuple[str, str], int] = {}
        holdings = SQLiteHoldings(chuhai.database)
        for code, month, role, _, _, fen, _, unknown in holdings.rows(TURNOVER):
            self.assertEqual(unknown, "0", "the province comes with all its rates")
            if role == SELLER:
                key = (code, calendar_month(int(month)))
                counted[key] = counted.get(key, 0) + int(fen)
        smallest = dict(holdings.rows(SMALLEST_CODES))
        wanted: dict[tuple[str, str], int] = {}
        series = rates(province / "rates.csv")
        for (code, month), fen in turnover_by_seller(province / "messages", series).items():
            key = (smallest[code], month)
            wanted[key] = wanted.get(key, 0) + fen
        self.assertGreater(sum(wanted.values()), 0)
        self.assertEqual(counted, wanted)


if __name__ == "__main__":
    unittest.main()
