"""What a benchmark found: figures with units, and ratios against a named peer."""

import json


class Figures:
    """Gathers figures and prints them, one line each, when all benchmarks are done."""

    def __init__(self):
        self.rows = []

    def add(self, name, value, unit, ratio=None, peer=None):
        row = {"name": name, "value": round(value, 3), "unit": unit}
        if peer is not None:
            row["ratio"] = round(ratio, 3)
            row["peer"] = peer
        self.rows.append(row)
        print("  " + self.line(row), flush=True)

    @staticmethod
    def line(row):
        text = f"bench {row['name']} {row['value']:g} {row['unit']}"
        if "peer" in row:
            text += f" {row['ratio']:g} of {row['peer']}"
        return text

    def finish(self, path):
        print()
        for row in self.rows:
            print(self.line(row))
        if path:
            with open(path, "w", encoding="utf-8") as file:
                json.dump(self.rows, file, ensure_ascii=False, indent=1)
                file.write("\n")
