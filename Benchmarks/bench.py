"""Runs benchmarks by name and prints one line a figure; see docs/benchmarks.md."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from cases_bench import CasesBench
from decide_bench import DecideBench
from diff_bench import DiffBench
from figures import Figures
from intake_bench import IntakeBench
from pages_bench import PagesBench
from policy_bench import PolicyBench
from process import require_free, run
from rules_bench import RulesBench

NAMES = ["intake", "intake-postgres", "decide", "rules", "policy", "pages",
         "diff", "cases", "intake-long"]


def official_schema(repository):
    path = os.path.join(
        repository, "..", "shared", "data", "ceb", "xsd-202205", "ceb-export-202205.xsd")
    if os.path.exists(path):
        return path
    print("the official schema is not here: the intake is measured without its peer")
    return None


def peer_scripts(repository):
    path = os.path.join(repository, "..", "shared", "bench-rules")
    return os.path.abspath(path) if os.path.isdir(path) else None


def with_postgres(repository, body):
    """Starts a server of our own, durable as in production, and stops it in the end."""
    script = os.path.join(repository, "script", "postgres")
    lines = subprocess.run(
        [script, "start"], capture_output=True, text=True, check=True).stdout.split()
    url, folder = lines[0], lines[1]
    try:
        return body(url)
    finally:
        subprocess.run([script, "stop", folder], check=True, stdout=subprocess.DEVNULL)


def province(chuhai, folder, enterprises, sets, keeps=False):
    """A large synthetic province, loaded and decided; the files go unless they are kept."""
    database = os.path.join(folder, "province.sqlite")
    require_free(folder, sets * 12_000, "the province")
    messages = os.path.join(folder, "province")
    run([chuhai, "generate", "--seed", "328", "--enterprises", str(enterprises),
         "--sets", str(sets), "--faults", "0", "--out", messages])
    run([chuhai, "rates", "load", os.path.join(messages, "rates.csv"), "--database", database])
    run([chuhai, "enterprises", "import", os.path.join(messages, "enterprises.csv"),
         "--database", database])
    run([chuhai, "intake", os.path.join(messages, "messages"), "--database", database])
    run([chuhai, "decide", "--as-at", "2026-06-30", "--database", database])
    if not keeps:
        shutil.rmtree(messages)
    return database


def main():
    repository = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--short", action="store_true", help="a hundredth of the size")
    parser.add_argument("--json", metavar="FILE", help="the figures as an array too")
    parser.add_argument("--chuhai", default=os.path.join(repository, ".build/release/chuhai"))
    options = parser.parse_args()
    unknown = set(options.names) - set(NAMES)
    if unknown:
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}")
    names = options.names or NAMES
    scale = 100 if options.short else 1
    figures = Figures()
    os.environ["CHUHAI_HOME"] = repository
    with tempfile.TemporaryDirectory(prefix="chuhai-bench-") as folder:
        intake = IntakeBench(options.chuhai, folder, official_schema(repository), figures)
        sqlite_rate = None
        if "intake" in names:
            print("intake: from disk to durable on SQLite", flush=True)
            sqlite_rate = intake.mixed(200_000 // scale, "intake")
        if "intake-postgres" in names:
            print("intake-postgres: the same on PostgreSQL", flush=True)
            with_postgres(repository, lambda url: postgres(
                intake, url, 200_000 // scale, sqlite_rate, figures))
        if "decide" in names:
            print("decide: all enterprises through the pack", flush=True)
            DecideBench(options.chuhai, folder, figures).run(100_000 // scale)
        if "rules" in names:
            print("rules: the engine on one core, beside its peers", flush=True)
            RulesBench(
                os.path.join(os.path.dirname(options.chuhai), "rules-kernel"), folder,
                peer_scripts(repository), figures).run(100_000 // scale, options.short)
        if "policy" in names:
            print("policy: all packs for all enterprises", flush=True)
            PolicyBench(
                os.path.join(os.path.dirname(options.chuhai), "packs-kernel"), options.chuhai,
                os.path.join(repository, "Policies"), figures).run(100_000 // scale)
        if "diff" in names:
            print("diff: two versions of a pack, held against each enterprise alone", flush=True)
            database = province(
                options.chuhai, folder, 100_000 // scale, 50_000 // scale, keeps=True)
            DiffBench(options.chuhai, repository, folder, figures).run(
                100_000 // scale, database, os.path.join(folder, "province", "enterprises.csv"))
            os.remove(database)
            shutil.rmtree(os.path.join(folder, "province"))
        if "pages" in names:
            print("pages: wrk with 8 connections", flush=True)
            database = province(options.chuhai, folder, 100_000 // scale, 270_000 // scale)
            PagesBench(options.chuhai, database, figures).run(2 if options.short else 10)
            os.remove(database)
        if "cases" in names:
            print("cases: the queue, the clocks, 200 people at once", flush=True)
            CasesBench(
                os.path.join(os.path.dirname(options.chuhai), "cases-kernel"), options.chuhai,
                repository, folder, figures).run(scale)
        if "intake-long" in names:
            print("intake-long: ten slices, one database", flush=True)
            intake.long(2_000_000 // scale)
    missed = figures.finish(options.json)
    if missed:
        return f"bounds not kept: {', '.join(missed)}"
    return 0


def postgres(intake, url, sets, sqlite_rate, figures):
    rate = intake.mixed(sets, "intake-postgres", database=url)
    if sqlite_rate:
        figures.add("intake-postgres.share", rate / sqlite_rate, "times",
                    rate / sqlite_rate, "SQLite")


if __name__ == "__main__":
    sys.exit(main())
