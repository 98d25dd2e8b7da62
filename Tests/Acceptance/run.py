"""Runs the acceptance tests: the finished program, from outside, with what can go wrong.

    python3 Tests/Acceptance/run.py BINARY [NAME…]

NAME is a file such as crash, full_disk or bad_input; all by default. Environment:
CHUHAI_TEST_POSTGRES, the address of a PostgreSQL server on which databases may be made;
CHUHAI_SEED, which random kill points to take; CHUHAI_CRASHES, how many; CHUHAI_RECORD=1
records the golden files anew.
"""

import os
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent


def main() -> int:
    if len(sys.argv) < 2 or not os.access(sys.argv[1], os.X_OK):
        print(__doc__, file=sys.stderr)
        return 64
    os.environ["CHUHAI_BINARY"] = str(pathlib.Path(sys.argv[1]).resolve())
    sys.path.insert(0, str(HERE))
    loader = unittest.TestLoader()
    names = sys.argv[2:] or sorted(path.stem[5:] for path in HERE.glob("test_*.py"))
    suite = unittest.TestSuite(loader.loadTestsFromName(f"test_{name}") for name in names)
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    for test, reason in result.skipped:
        print(f"skipped: {test}: {reason}")
    # A test of which several cases fail is one failed test.
    failing = (getattr(test, "test_case", test) for test, _ in result.failures + result.errors)
    failed = len({test.id() for test in failing})
    print(
        f"acceptance: {result.testsRun - failed - len(result.skipped)} passed, {failed} failed,"
        f" {len(result.skipped)} skipped"
    )
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
