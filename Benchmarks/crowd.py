"""Many people at once: each with a session and a connection of their own, reading and thinking."""

import asyncio
import collections
import gc
import random
import re
import time
import urllib.parse

ANSWER = "（基准）请携带报关单和提单到主管海关补办。"
# Where officers find work, and what they do where a case offers it, with what they fill in.
WAITING = [
    ("direct-line", "waiting"), ("grant", "submitted"), ("tax-guidance", "asked"),
    ("finance-request", "requested"), ("supervision", "issued"),
]
STEPS = {
    "take": {}, "accept": {}, "answer": {"field.answer": ANSWER},
    "match": {"field.lender": "（示例）银行"}, "guide": {"field.guidance": ANSWER},
    "report": {"field.result": ANSWER},
}
QUESTION = {
    "field.topic": "（基准）出口货物的单证如何补办", "field.category": "consultation",
    "field.question": ANSWER, "field.contact": "张三 13800001111",
}
# How often of a hundred times somebody does what.
OFFICER = {"queue": 35, "case": 25, "inbox": 10, "home": 10, "step": 20}
ENTERPRISE = {"queue": 25, "case": 25, "inbox": 15, "home": 15, "open": 20}


class Crowd:
    """Lets people work for a time; keeps how long each answer took, and what went wrong."""

    def __init__(self, port, people):
        self.port = port
        self.people = people
        self.times = collections.defaultdict(list)
        self.errors = []

    def run(self, seconds):
        asyncio.run(self._run(seconds))

    async def _run(self, seconds):
        chance = random.Random(328)
        crowd = [_Person(self, one, chance.random()) for one in self.people]
        for person in crowd:
            await person.arrive()
        self.times.clear()
        gc.freeze()
        end = time.monotonic() + seconds
        await asyncio.gather(*(person.work(end) for person in crowd))

    def milliseconds(self, share, kind=None):
        times = sorted(self.times[kind] if kind else self.all_times())
        return 1000 * times[min(len(times) - 1, int(len(times) * share))] if times else 0

    def all_times(self):
        return [one for times in self.times.values() for one in times]


class _Person:
    def __init__(self, crowd, one, seed):
        self.crowd = crowd
        self.one = one
        self.chance = random.Random(seed)
        self.cookie = one["cookie"]
        self.is_enterprise = one["kind"] == "enterprise"
        self.cases = []
        self.waiting = []

    async def connect(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.crowd.port)

    async def arrive(self):
        """Looks which cases there are, and which of them wait."""
        await self.connect()
        self.cases = await self.listed("")
        if self.is_enterprise:
            return
        found = set()
        for kind, state in WAITING:
            found.update(await self.listed(f"&type={kind}&state={state}"))
        # Colleagues share the work: no two of them decide about the same case.
        self.waiting = sorted(
            number for number in found
            if random.Random(number).randrange(self.one["colleagues"]) == self.one["place"])
        self.chance.shuffle(self.waiting)

    async def listed(self, wanted):
        page = await self.ask("arrive", "GET", f"/cases?view=ours&limit=200{wanted}")
        return [int(number) for number in re.findall(r'href="/cases/(\d+)"', page)]

    async def work(self, end):
        mixture = ENTERPRISE if self.is_enterprise else OFFICER
        await asyncio.sleep(self.chance.random())
        while time.monotonic() < end:
            kind, = self.chance.choices(list(mixture), weights=mixture.values())
            try:
                await getattr(self, kind)()
            except (OSError, asyncio.IncompleteReadError) as error:
                self.crowd.errors.append(f"{kind}: {error!r}")
                await self.connect()
            await self.think()
        self.writer.close()

    async def think(self):
        await asyncio.sleep(self.chance.uniform(0.5, 1.5))

    async def queue(self):
        view = self.chance.choice(["", "?view=ours", "?view=ours&overdue=1"])
        await self.ask("queue", "GET", "/cases" + view)

    async def case(self):
        if self.cases:
            await self.ask("case", "GET", f"/cases/{self.chance.choice(self.cases)}")

    async def inbox(self):
        await self.ask("inbox", "GET", "/inbox")

    async def home(self):
        await self.ask("home", "GET", "/")

    async def open(self):
        await self.ask("form", "GET", "/cases/new/direct-line")
        await self.think()
        page = await self.send("open", "/cases/new/direct-line", QUESTION)
        number = re.search(r'action="/cases/(\d+)/steps/', page)
        if number:
            self.cases.append(int(number.group(1)))

    async def step(self):
        """Looks at a case that waits, and does what it offers."""
        if not self.waiting:
            return
        number = self.waiting[-1]
        page = await self.ask("case", "GET", f"/cases/{number}")
        await self.think()
        revision = re.search(r'name="revision" value="(\d+)"', page)
        for step, fields in STEPS.items():
            path = f"/cases/{number}/steps/{step}"
            if revision and f'action="{path}' in page:
                await self.send("step", path, {
                    "revision": revision.group(1), "checked": "true", **fields})
                return
        self.waiting.pop()

    async def send(self, kind, path, fields):
        """Sends a form as a browser does, and goes where the answer leads."""
        bound = "bench328"
        body = "".join(
            f'--{bound}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()) + f"--{bound}--\r\n"
        target = await self.ask(
            kind, "POST", f"{path}?form={urllib.parse.quote(self.one['form'])}", body.encode(),
            f"Content-Type: multipart/form-data; boundary={bound}\r\n")
        return await self.ask("case", "GET", target) if target else ""

    async def ask(self, kind, method, path, body=b"", more=""):
        """One request; gives the page, or for a form the address that the answer leads to."""
        length = f"Content-Length: {len(body)}\r\n" if body else ""
        head = (f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.crowd.port}\r\n"
                f"Cookie: {self.cookie}\r\n{more}{length}\r\n")
        started = time.monotonic()
        self.writer.write(head.encode() + body)
        answer = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        headers = dict(line.lower().split(": ", 1) for line in answer.split("\r\n")[1:] if line)
        page = await self.reader.readexactly(int(headers.get("content-length", 0)))
        self.crowd.times[kind].append(time.monotonic() - started)
        status = int(answer.split(" ", 2)[1])
        renewed = re.search(r"(?i)set-cookie: (session=[^;]+)", answer)
        if renewed:
            self.cookie = renewed.group(1)
        if status != (200 if method == "GET" else 303):
            self.crowd.errors.append(f"{method} {path}: {status}")
            return ""
        if method == "GET":
            return page.decode()
        return re.search(r"(?i)\r\nlocation: (\S+)", answer).group(1)
