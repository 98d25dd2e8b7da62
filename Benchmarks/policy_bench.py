"""Policies: all packs for all enterprises, one changed number, one enterprise, the check."""

import os

from process import run


class PolicyBench:
    def __init__(self, kernel, chuhai, packs, figures):
        self.kernel = kernel
        self.chuhai = chuhai
        self.packs = packs
        self.figures = figures

    def run(self, rows):
        measured = run([self.kernel, self.packs, str(rows)])
        for line in measured.output.splitlines():
            name, value, unit = line.split(" ", 2)
            self.figures.add(f"policy.{name}", float(value), unit)
        self.figures.add("policy.memory", measured.peak_mib, "MiB")
        folders = sorted(os.path.join(self.packs, name) for name in os.listdir(self.packs))
        checked = run([self.chuhai, "policy", "check", *folders])
        self.figures.add("policy.check.command", checked.seconds, "s")
