"""What a benchmark found: figures with units, and ratios against a named peer."""

import json


class Figures:
    """Gathers figures and prints them, one line each, when all benchmarks are done."""

    def __init__(self):
        self.rows = []

    def add(self, name, value, unit, ratio=None, peer=None, most=None):
        """Takes a figure; `most` is the bound that it has to keep."""
        row = {"name": name, "value": round(value, 3), "unit": unit}
        if most is not None:
            row["most"] = most
            row["kept"] = value <= most
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
        if "most" in row:
            text += f" (at most {row['most']:g}: {'kept' if row['kept'] else 'NOT KEPT'})"
        return text

    def finish(self, path):
        """Prints all figures once more; gives those that did not keep their bounds."""
        print()
        for row in self.rows:
            print(self.line(row))
        if path:
            with open(path, "w", encoding="utf-8") as file:
                json.dump(self.rows, file, ensure_ascii=False, indent=1)
                file.write("\n")
        return [row["name"] for row in self.rows if row.get("kept") is False]
