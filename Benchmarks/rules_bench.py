"""Rules: the engine beside zen-engine and OpenFisca, on the same made-up enterprises."""

import json
import os
import subprocess
import sys


class RulesBench:
    """`peers` is the folder with the peers' scripts and the data that all share."""

    VENV = ["OpenFisca-Core==46.0.1", "zen-engine==2.1.3", "numpy", "psutil"]

    def __init__(self, kernel, folder, peers, figures):
        self.kernel = kernel
        self.folder = os.path.join(folder, "rules")
        self.peers = peers
        self.figures = figures

    def run(self, rows, short=False):
        if not self.peers:
            print("the peers' scripts are not here: the rules are not measured")
            return
        os.makedirs(self.folder, exist_ok=True)
        python = self._venv()
        subprocess.run([python, "-c", WRITE, self.peers, self.folder, str(rows)], check=True)
        lines = subprocess.run(
            [self.kernel, self.folder, *self._largest_model()], capture_output=True, text=True, check=True).stdout
        own = {}
        for line in lines.splitlines():
            name, value, unit = line.split(" ", 2)
            own[name] = (float(value), unit)
        wrong = subprocess.run(
            [python, "-c", CHECK, self.peers, self.folder, str(rows)], capture_output=True,
            text=True, check=True).stdout.strip()
        print(f"  against the exact reference: {wrong}")
        if json.loads(wrong) != {"support": 0, "tier": 0, "subsidy": 0}:
            sys.exit("rules: the results are not exact")
        zen = self._peer(python, "b_zen.py", ["static-trace", str(rows // (10 if short else 2))])
        fisca = self._peer(python, "b_openfisca.py", [str(rows)], "vectorised arrays, trace=False")
        kernel = own.pop("kernel")[0]
        self.figures.add("rules.kernel", kernel, "rows/s", kernel / zen, "zen-engine with trace")
        self.figures.add(
            "rules.openfisca", kernel, "rows/s", kernel / fisca, "OpenFisca-Core arrays")
        for name, (value, unit) in own.items():
            self.figures.add(f"rules.{name}", value, unit)

    def _largest_model(self):
        """The largest model of the kit, where the kit stands beside the peers."""
        kit = os.path.join(os.path.dirname(self.peers.rstrip("/")), "data", "dmn-tck")
        models = [
            os.path.join(folder, name) for folder, _, names in os.walk(kit) for name in names
            if name.endswith(".dmn")]
        return [max(models, key=os.path.getsize)] if models else []

    def _venv(self):
        root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        venv = os.path.join(root, ".venv-bench")
        python = os.path.join(venv, "bin", "python")
        if subprocess.run([python, "-c", "import zen, openfisca_core"], capture_output=True
                          ).returncode if os.path.exists(python) else True:
            print("installing the peers from PyPI into .venv-bench", flush=True)
            subprocess.run([sys.executable, "-m", "venv", venv], check=True)
            subprocess.run(
                [python, "-m", "pip", "install", "-q", *self.VENV], check=True)
        return python

    def _peer(self, python, script, arguments, mode=""):
        """The rows a second of a peer, from the lines of JSON that its script prints."""
        environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONPATH=self.peers)
        output = subprocess.run(
            [python, os.path.join(self.peers, script), *arguments], cwd=self.folder,
            env=environment, capture_output=True, text=True, check=True).stdout
        rates = []
        for line in output.splitlines():
            if line.startswith("{"):
                row = json.loads(line)
                if not mode or row["mode"] == mode:
                    rates.append(row["rows_per_s"])
        if not rates:
            sys.exit(f"{script} printed no figure:\n{output[-2000:]}")
        return max(rates)


WRITE = """
import os, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import data, numpy as np
d = data.make(int(sys.argv[3]))
out = lambda name, kind: d[name].astype(kind)
for name, suffix, kind in (("hasHQ", "u8", np.uint8), ("kind", "u16", np.uint16),
                           ("city", "u16", np.uint16), ("gmv", "i64", np.int64),
                           ("iit", "i64", np.int64), ("ti", "i64", np.int64)):
    out(name, kind).tofile(os.path.join(sys.argv[2], f"{name}.{suffix}"))
open(os.path.join(sys.argv[2], "cities.txt"), "w", encoding="utf-8").write("\\n".join(data.CITIES))
"""

CHECK = """
import json, os, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import data, numpy as np
d = data.make(int(sys.argv[3]))
support, tier, subsidy = data.reference(d)
rows = np.fromfile(os.path.join(sys.argv[2], "results.bin"),
                   dtype=np.dtype([("support", "u1"), ("tier", "u1"), ("subsidy", "<i8")]))
assert len(rows) == len(tier), (len(rows), len(tier))
print(json.dumps({"support": int((rows["support"] != support).sum()),
                  "tier": int((rows["tier"] != tier).sum()),
                  "subsidy": int((rows["subsidy"] != subsidy).sum())}))
"""
