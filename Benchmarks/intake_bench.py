"""Taking in: customs messages from disk to durable, beside xmllint's schema validation."""

import json
import os
import shutil

from process import require_free, run

DOCUMENTS_PER_SET = 4
# Some two kilobytes of XML a document, and the database beside it.
BYTES_PER_SET = 12_000


class IntakeBench:
    def __init__(self, chuhai, folder, schema, figures):
        self.chuhai = chuhai
        self.folder = folder
        self.schema = schema
        self.figures = figures

    def prepare(self, sets, first=0, total=None, name="messages"):
        """Generates the sets from `first` on, of `total` in all, into a folder of their own."""
        target = os.path.join(self.folder, name)
        require_free(self.folder, sets * BYTES_PER_SET, "the benchmark")
        run([self.chuhai, "generate", "--seed", "328", "--enterprises", "2000",
             "--sets", str(total or sets), "--from", str(first), "--to", str(first + sets),
             "--faults", "0", "--out", target])
        return target

    def new_database(self, name):
        path = os.path.join(self.folder, name + ".sqlite")
        for end in ("", "-wal", "-shm"):
            if os.path.exists(path + end):
                os.remove(path + end)
        return path

    def load_rates(self, database, folder):
        run([self.chuhai, "rates", "load", os.path.join(folder, "rates.csv"),
             "--database", database])

    def take(self, database, folder):
        """Takes a folder in; gives the run and how many documents were accepted."""
        result = run([self.chuhai, "intake", os.path.join(folder, "messages"),
                      "--database", database, "--json"])
        return result, json.loads(result.output)["accepted"]

    def validate(self, folder):
        """One xmllint process over the very same files; gives its seconds."""
        files = sorted(
            os.path.join(base, name)
            for base, _, names in os.walk(os.path.join(folder, "messages"))
            for name in names if name.endswith(".xml"))
        return run(["xmllint", "--noout", "--schema", self.schema, *files]).seconds

    def mixed(self, sets, name, database=None):
        folder = self.prepare(sets)
        database = database or self.new_database(name)
        self.load_rates(database, folder)
        result, accepted = self.take(database, folder)
        rate = accepted / result.seconds
        if self.schema:
            peer = accepted / self.validate(folder)
            self.figures.add(f"{name}.documents", rate, "documents/s", rate / peer,
                             "xmllint --noout --schema")
            self.figures.add(f"{name}.xmllint", peer, "documents/s")
        else:
            self.figures.add(f"{name}.documents", rate, "documents/s")
        self.figures.add(f"{name}.memory", result.peak_mib, "MiB")
        shutil.rmtree(folder)
        return rate

    def long(self, sets, slices=10):
        """The same in slices: what a document costs must not grow with what is there."""
        database = self.new_database("long")
        size = sets // slices
        costs = []
        peak = 0
        for index in range(slices):
            folder = self.prepare(size, index * size, sets, name="slice")
            if index == 0:
                self.load_rates(database, folder)
            result, accepted = self.take(database, folder)
            costs.append(result.seconds / accepted)
            peak = max(peak, result.peak_mib)
            shutil.rmtree(folder)
            print(f"  slice {index + 1} of {slices}: {1 / costs[-1]:.0f} documents/s", flush=True)
        self.figures.add("intake-long.documents", slices / sum(costs), "documents/s")
        self.figures.add("intake-long.growth", costs[-1] / costs[len(costs) // 2 - 1], "times",
                         costs[-1] / costs[len(costs) // 2 - 1], "the fifth tenth")
        self.figures.add("intake-long.memory", peak, "MiB")
