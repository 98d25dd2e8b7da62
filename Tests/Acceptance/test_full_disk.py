"""A disk that fills up while taking in: a clear error, nothing lost, and it works again."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import unittest

from holdings import SQLiteHoldings, assert_equal_holdings, digest
from program import ACCEPTED, SOME_REFUSED, AcceptanceTest, Chuhai, generate


@contextlib.contextmanager
def small_disk(folder: pathlib.Path, mebibytes: int):
    """A disk in memory; only root may mount one."""
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", str(folder)],
        capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise unittest.SkipTest(f"no small disk can be mounted here: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


@unittest.skipUnless(os.geteuid() == 0, "needs root, to mount a small disk")
class FullDiskTest(AcceptanceTest):
    def test_a_full_disk_loses_nothing_and_works_again_when_there_is_space(self):
        province = self.folder / "province"
        generate(province, sets=6_000, enterprises=200, faults=0.02, seed=7)
        wanted = Chuhai(self.folder / "wanted.sqlite")
        wanted.prepare(province)
        self.assert_code(wanted.intake(province / "messages"), ACCEPTED, SOME_REFUSED)

        disk = self.folder / "disk"
        with small_disk(disk, 256):
            chuhai = Chuhai(disk / "chuhai.sqlite")
            chuhai.prepare(province)
            ballast = disk / "ballast"
            free = shutil.disk_usage(disk).free
            with ballast.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, free - (6 << 20))

            running = chuhai.start_intake(province / "messages")
            code = running.wait()
            self.assertGreater(code, SOME_REFUSED, running.words)
            self.assertRegex(running.words, "磁盘|disk")
            self.assertNotIn("Fatal error", running.words)

            paths = sorted((province / "messages").rglob("*.xml"), key=str)
            files = [digest(path) for path in paths]
            holdings = SQLiteHoldings(chuhai.database)
            ballast.unlink()
            held = holdings.digests()
            count = running.acknowledged_files
            self.assertLess(count, len(files), "the disk was large enough: make it smaller")
            self.assertEqual(set(files[:count]) - held, set(), "acknowledged files are lost")
            self.assertEqual(holdings.integrity(), "ok")

            self.assert_code(chuhai.intake(province / "messages"), ACCEPTED, SOME_REFUSED)
            assert_equal_holdings(self, holdings, SQLiteHoldings(wanted.database))


if __name__ == "__main__":
    unittest.main()
