"""What a database holds, read beside the program, so that two databases can be compared."""

import contextlib
import hashlib
import os
import pathlib
import sqlite3
import subprocess
import urllib.parse
import uuid

# A party goes by its smallest code, for the numbers of parties differ from database to database.
PARTY = """
    WITH RECURSIVE root (id, top) AS (
      SELECT id, id FROM party WHERE merged_into IS NULL
      UNION ALL
      SELECT party.id, root.top FROM party JOIN root ON party.merged_into = root.id
    ),
    firm (id, code) AS (
      SELECT r.id, (SELECT min(c.code) FROM party_code c JOIN root s ON s.id = c.party
        WHERE s.top = r.top)
      FROM root r
    )
"""
SMALLEST_CODES = PARTY + """
    SELECT c.code, firm.code FROM party_code c JOIN firm ON firm.id = c.party
"""
DOCUMENTS = PARTY + """
    SELECT firm.code, d.kind, d.trade_no, d.app_time, d.app_type, d.standing,
      coalesce(d.state, -1), d.match, d.missing, d.day
    FROM document d LEFT JOIN firm ON firm.id = d.party_id
"""
TURNOVER = PARTY + """
    SELECT firm.code, t.month, t.role, t.trade_mode, t.country, t.fen, t.documents, t.unknown
    FROM turnover t JOIN firm ON firm.id = t.party_id
    WHERE t.fen <> 0 OR t.documents <> 0 OR t.unknown <> 0
"""
POSTINGS = PARTY + """
    SELECT firm.code, p.month, p.role, p.trade_mode, p.country,
      coalesce(sum(p.fen * p.sign), 0),
      coalesce(sum(CASE WHEN p.fen IS NULL THEN p.sign ELSE 0 END), 0)
    FROM posting p JOIN firm ON firm.id = p.party_id
    GROUP BY 1, 2, 3, 4, 5
"""


class SQLiteHoldings:
    def __init__(self, path):
        self.path = str(path)

    def rows(self, query: str) -> list[tuple]:
        # Read-write, for a log that a killed process left has to be taken up.
        with contextlib.closing(sqlite3.connect(self.path, timeout=60)) as database:
            return sorted(tuple(map(str, row)) for row in database.execute(query))

    def digests(self) -> set[str]:
        return {row[0] for row in self.rows("SELECT lower(hex(sha256)) FROM message")}

    def integrity(self) -> str:
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            return database.execute("PRAGMA integrity_check").fetchone()[0]


class PostgreSQLHoldings:
    def __init__(self, url: str):
        self.url = url

    def rows(self, query: str) -> list[tuple]:
        out = psql(self.url, f"COPY ({query}) TO STDOUT")
        return sorted(tuple(line.split("\t")) for line in out.splitlines())

    def digests(self) -> set[str]:
        return {row[0] for row in self.rows("SELECT encode(sha256, 'hex') FROM message")}


def psql(url: str, command: str) -> str:
    done = subprocess.run(
        ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", command],
        capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return done.stdout


@contextlib.contextmanager
def postgresql_database():
    """The address of a new database on the server that the environment names."""
    server = os.environ["CHUHAI_TEST_POSTGRES"]
    name = "chuhai_acceptance_" + uuid.uuid4().hex
    psql(server, f"CREATE DATABASE {name}")
    try:
        yield urllib.parse.urlsplit(server)._replace(path="/" + name).geturl()
    finally:
        psql(server, f"DROP DATABASE {name} WITH (FORCE)")


def digest(path: pathlib.Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def assert_equal_holdings(test, found, wanted) -> None:
    """Same documents, each once and in the same state, and the same measures."""
    documents = found.rows(DOCUMENTS)
    # The key of a document, with the time that tells its versions apart.
    test.assertEqual(len(documents), len(found.rows("SELECT id FROM document")), "documents twice")
    missing = set(wanted.rows(DOCUMENTS)).symmetric_difference(documents)
    test.assertEqual(sorted(missing)[:10], [], f"{len(missing)} documents differ")
    test.assertEqual(found.rows(TURNOVER), wanted.rows(TURNOVER), "the measures differ")
    assert_sums_follow_postings(test, found)


def assert_sums_follow_postings(test, holdings) -> None:
    """The kept sums are what the postings add up to."""
    sums = {row[:5]: (row[5], row[7]) for row in holdings.rows(TURNOVER)}
    recount = {row[:5]: (row[5], row[6]) for row in holdings.rows(POSTINGS)}
    for key, value in recount.items():
        test.assertEqual(sums.get(key, ("0", "0")), value, f"sum of {key}")
    test.assertLessEqual(set(sums), set(recount), "sums without postings")
