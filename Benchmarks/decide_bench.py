"""Deciding: all enterprises through the pack, with their reasons stored."""

import json
import os

from process import run


class DecideBench:
    def __init__(self, chuhai, folder, figures):
        self.chuhai = chuhai
        self.folder = folder
        self.figures = figures

    def run(self, enterprises):
        source = os.path.join(self.folder, "decide")
        database = os.path.join(self.folder, "decide.sqlite")
        run([self.chuhai, "generate", "--seed", "328", "--enterprises", str(enterprises),
             "--sets", "2000", "--faults", "0", "--out", source])
        run([self.chuhai, "rates", "load", os.path.join(source, "rates.csv"),
             "--database", database])
        run([self.chuhai, "enterprises", "import", os.path.join(source, "enterprises.csv"),
             "--database", database])
        run([self.chuhai, "intake", os.path.join(source, "messages"), "--database", database])
        # The first run makes the file grow; the figure is the best of five.
        runs = [run([self.chuhai, "decide", "--as-at", "2026-06-30", "--database", database,
                     "--json"]) for _ in range(5)]
        best = min(runs, key=lambda one: json.loads(one.output)["decidingMilliseconds"])
        pace = json.loads(best.output)
        self.figures.add("decide.rows", 1000 * pace["enterprises"] / pace["decidingMilliseconds"],
                         "rows/s")
        self.figures.add("decide.gathering", pace["gatheringMilliseconds"], "ms")
        self.figures.add("decide.whole", best.seconds, "s")
        self.figures.add("decide.memory", best.peak_mib, "MiB")
        # On a day on which a pack of a city is in force, and a second time: then the answers are
        # held against the ones before. Then for another year, which changes many of them.
        all_packs = [self.chuhai, "decide", "--all", "--database", database, "--json"]
        run(all_packs + ["--as-at", "2023-06-30"])
        again = run(all_packs + ["--as-at", "2023-06-30"])
        self.figures.add("decide.all", again.seconds, "s")
        self.figures.add("decide.all.memory", again.peak_mib, "MiB")
        later = run(all_packs + ["--as-at", "2025-06-30"])
        changes = sum(decision["gains"] + decision["losses"] + decision["others"]
                      for made in json.loads(later.output) for decision in made["decisions"])
        self.figures.add("decide.changes", changes, "answers")
        self.figures.add("decide.changes.whole", later.seconds, "s")
        self.figures.add("decide.changes.memory", later.peak_mib, "MiB")
