"""Comparing two versions of a pack: the list against each enterprise decided alone."""

import csv
import json
import os
import shutil

from process import run


class DiffBench:
    """`policy diff` on a generated province lists exactly those whose answers differ."""

    PACK = "gd-2021-328"
    # The made-up turnovers are small; so are the thresholds that are moved among them.
    BEFORE = {"value: 30, cites: 1.1": "value: 0.0002, cites: 1.1",
              "value: 20, cites: 1.1": "value: 0.0003, cites: 1.1"}
    AFTER = {"value: 30, cites: 1.1": "value: 0.0004, cites: 1.1",
             "value: 20, cites: 1.1": "value: 0.0001, cites: 1.1"}

    def __init__(self, chuhai, repository, folder, figures):
        self.chuhai = chuhai
        self.repository = repository
        self.folder = folder
        self.figures = figures

    def home(self, name, changes):
        home = os.path.join(self.folder, f"home-{name}")
        shutil.copytree(os.path.join(self.repository, "Policies"), os.path.join(home, "Policies"))
        os.symlink(os.path.join(self.repository, "Reference"), os.path.join(home, "Reference"))
        path = os.path.join(home, "Policies", self.PACK, "01.md")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for old, new in changes.items():
            assert old in text, old
            text = text.replace(old, new)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return home

    def alone(self, home, codes, database):
        answered = run([self.chuhai, "explain", "--codes", codes, "--as-at", "2026-06-30",
                        "--database", database, "--home", home])
        self.figures.add("diff.alone", answered.seconds, "s")
        lines = map(json.loads, answered.output.splitlines())
        return {line["code"]: line["answers"] for line in lines}

    def run(self, enterprises, database, source):
        homes = [self.home("before", self.BEFORE), self.home("after", self.AFTER)]
        packs = [os.path.join(home, "Policies", self.PACK) for home in homes]
        changes = os.path.join(self.folder, "changes.csv")
        compared = run([self.chuhai, "policy", "diff", *packs, "--database", database,
                        "--as-at", "2026-06-30", "--csv", changes])
        self.figures.add("diff.whole", compared.seconds, "s")
        codes = os.path.join(self.folder, "codes.txt")
        with open(source, encoding="utf-8-sig") as file, open(codes, "w") as out:
            written = [row["uscc"] for row in csv.DictReader(file) if row["uscc"]]
            out.write("\n".join(written) + "\n")
        assert len(written) == enterprises, len(written)
        before, after = (self.alone(home, codes, database) for home in homes)
        expected = set()
        for code in written:
            old, new = before[code], after[code]
            for decision in old.keys() | new.keys():
                if old.get(decision) != new.get(decision):
                    expected.add((code, decision, old.get(decision, "unknown"),
                                  new.get(decision, "unknown")))
        with open(changes, encoding="utf-8-sig") as file:
            listed = [tuple(row) for row in csv.reader(file)][1:]
        assert len(listed) == len(set(listed)), "a change is listed twice"
        assert set(listed) == expected, (
            f"{len(set(listed) - expected)} too many, {len(expected - set(listed))} missing")
        assert expected, "the two versions must differ for somebody"
        self.figures.add("diff.changes", len(listed), "answers")
