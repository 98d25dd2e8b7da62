"""Backup, restore and upgrade while an intake runs lose nothing."""

import os
import pathlib
import unittest

from holdings import (
    DOCUMENTS, PostgreSQLHoldings, SQLiteHoldings, assert_equal_holdings,
    assert_sums_follow_postings, postgresql_database)
from program import ACCEPTED, SOME_REFUSED, AcceptanceTest, Chuhai, generate

MOST_BACKUPS = 20


class BackupTest(AcceptanceTest):
    def during_intake(self, database: str, holdings, copy_database: str, copy_holdings) -> None:
        """Backs up and upgrades while messages come in; then brings a backup back."""
        province = self.folder / "province"
        generate(province, sets=6_000, enterprises=200, faults=0.02, seed=11)
        wanted = Chuhai(self.folder / "wanted.sqlite")
        wanted.prepare(province)
        self.assert_code(wanted.intake(province / "messages"), ACCEPTED, SOME_REFUSED)

        chuhai = Chuhai(database)
        chuhai.prepare(province)
        running = chuhai.start_intake(province / "messages")
        backups: list[tuple[pathlib.Path, set[str]]] = []
        while running.process.poll() is None and len(backups) < MOST_BACKUPS:
            before = holdings.digests()
            path = self.folder / f"backup-{len(backups)}"
            self.assert_code(chuhai("backup", path), 0)
            backups.append((path, before))
            self.assert_code(chuhai("upgrade"), 0)
        self.assertIn(running.wait(), (ACCEPTED, SOME_REFUSED), running.words)
        assert_equal_holdings(self, holdings, SQLiteHoldings(wanted.database))

        path, before = next(
            ((path, held) for path, held in backups if held), backups[-1])
        copy = Chuhai(copy_database)
        self.assert_code(copy("restore", path), 0)
        self.assertLessEqual(before, copy_holdings.digests(), "the backup lacks what was there")
        assert_sums_follow_postings(self, copy_holdings)
        self.assertLessEqual(
            {row[:4] for row in copy_holdings.rows(DOCUMENTS)},
            {row[:4] for row in holdings.rows(DOCUMENTS)})
        # What the backup lacks is simply handed in again.
        self.assert_code(copy.intake(province / "messages"), ACCEPTED, SOME_REFUSED)
        assert_equal_holdings(self, copy_holdings, SQLiteHoldings(wanted.database))

    def test_backups_of_sqlite_during_intake(self):
        self.during_intake(
            str(self.folder / "chuhai.sqlite"), SQLiteHoldings(self.folder / "chuhai.sqlite"),
            str(self.folder / "copy.sqlite"), SQLiteHoldings(self.folder / "copy.sqlite"))

    @unittest.skipUnless(
        os.environ.get("CHUHAI_TEST_POSTGRES"),
        "CHUHAI_TEST_POSTGRES is not set: `script/postgres start` prints an address")
    def test_backups_of_postgresql_during_intake(self):
        with postgresql_database() as url, postgresql_database() as copy:
            self.during_intake(url, PostgreSQLHoldings(url), copy, PostgreSQLHoldings(copy))

    def test_a_backup_takes_no_file_away_and_a_damaged_one_is_not_restored(self):
        chuhai = Chuhai(self.folder / "chuhai.sqlite")
        self.assert_code(chuhai.intake("Examples/messages"), ACCEPTED)
        backup = self.folder / "backup"
        self.assert_code(chuhai("backup", backup), 0)
        again = chuhai("backup", backup)
        self.assertNotEqual(again.code, 0, str(again))
        self.assertIn(str(backup), again.text)

        damaged = self.folder / "damaged"
        content = bytearray(backup.read_bytes())
        for place in range(20_000, len(content) - 5_000, 4_096):
            content[place:place + 400] = os.urandom(400)
        damaged.write_bytes(content)
        target = self.folder / "target.sqlite"
        refused = Chuhai(target)("restore", damaged)
        self.assertNotEqual(refused.code, 0, str(refused))
        self.assertFalse(target.exists(), "a damaged backup was put in place")


if __name__ == "__main__":
    unittest.main()
