"""Cases that are taken from their beginning to their end, over and over, and what the records must say
of them when the server was killed on the way."""

import contextlib
import re
import sqlite3


class Walk:
    """The way of the cases of a kind: who opens one, and the steps that follow, each with who takes it,
    the state that it leads to, and what is filled in. A way that goes round stays with one case."""

    def __init__(self, kind, start, opening, steps, goes_round=False):
        self.kind, self.start, self.steps, self.goes_round = kind, start, steps, goes_round
        self.opener, self.path, self.fields = opening
        self.case, self.done, self.revision = None, 0, 0

    def at(self, done):
        """Who takes the step that comes after so many, which, to what state, with what."""
        if done == 0:
            return self.opener, "open", self.start, self.fields
        return self.steps[(done - 1) % len(self.steps)]

    @property
    def next_step(self):
        return self.at(self.done)[1]

    def take_next(self):
        """Takes the next step; nothing is noted before the server has answered."""
        who, step, _, fields = self.at(self.done)
        path = self.path if step == "open" else f"/cases/{self.case}/steps/{step}"
        if step != "open":
            fields = {**fields, "revision": self.revision, "checked": "true"}
        to = who.hop(path, form=who.session_key, **fields)
        found = re.match(r"/cases/(\d+)\?done=", to)
        assert found, f"{self.kind} {step}: {to[-3000:]}"
        self.noted(int(found[1]), self.done + 1, self.revision + 1 if self.done else 1)

    def noted(self, case, done, revision):
        self.case, self.done, self.revision = case, done, revision

    def begin_anew(self):
        """Goes on with another case where this one has come to its end."""
        if self.done > len(self.steps) and not self.goes_round:
            self.noted(None, 0, 0)


class Records:
    """What a database holds of the cases of some kinds, read beside the program."""

    def __init__(self, database, kinds):
        self.database, self.kinds = database, list(kinds)

    def read(self):
        """Of each case: kind, state, revision, the steps of its history, and those of the trail."""
        with contextlib.closing(sqlite3.connect(self.database, timeout=60)) as reading:
            marks = ", ".join("?" * len(self.kinds))
            # Some the platform opens by itself.
            of_kinds = f"FROM case_file f {{}} WHERE f.author <> '' AND f.type IN ({marks})"
            found = {
                case: (kind, state, revision, [], [])
                for case, kind, state, revision in reading.execute(
                    "SELECT f.id, f.type, f.state, f.revision " + of_kinds.format(""), self.kinds)}
            for case, step in reading.execute(
                    "SELECT f.id, s.step " + of_kinds.format(
                        "JOIN case_step s ON s.case_id = f.id AND s.kind IN ('opened', 'step')")
                    + " ORDER BY f.id, s.place", self.kinds):
                found[case][3].append(step)
            for case, action, detail in reading.execute(
                    "SELECT f.id, a.action, a.detail " + of_kinds.format(
                        "JOIN audit_event a ON a.subject = f.number"
                        " AND a.action IN ('case.open', 'case.step')")
                    + " ORDER BY f.id, a.number", self.kinds):
                found[case][4].append("open" if action == "case.open" else detail)
        return found


class Ledger:
    """What the server has acknowledged, held against what is there."""

    def __init__(self, test, records):
        self.test, self.records = test, records
        self.before = set(records.read())
        # The steps of each case that were acknowledged.
        self.steps = {}

    def acknowledged(self, walk, step):
        self.steps.setdefault(walk.case, []).append(step)

    def check(self, walk):
        """Every acknowledged step is there, once and in its place, and besides at most the one that
        was on its way; where it leads is where the case stands, and the trail tells the same."""
        step, case, kept = walk.next_step, walk.case, set(self.steps)
        found = {case: what for case, what in self.records.read().items()
                 if case not in self.before}
        self.test.assertLessEqual(kept, set(found), "an acknowledged case is lost")
        fresh = set(found) - kept
        if fresh:
            self.test.assertEqual((step, len(fresh)), ("open", 1), "a case is there twice")
            case, = fresh
            self.test.assertEqual(found[case][0], walk.kind)
        for each, (_, _, _, history, trail) in found.items():
            known = self.steps.get(each, [])
            may_be = [known, known + [step]] if each == case else [known]
            self.test.assertIn(history, may_be, f"case {each}")
            self.test.assertEqual(trail, history, f"case {each}")
            self.steps[each] = history
        if case is not None:
            _, state, revision, history, _ = found[case]
            self.test.assertEqual(state, walk.at(len(history) - 1)[2])
            walk.noted(case, len(history), revision)
