"""Files of cases before a virus scanner: what it finds is refused, and while it is silent nothing
is taken."""

import json
import re
import socket
import socketserver
import struct
import threading

from program import AcceptanceTest, call
from website import Browser, serving

# Not a virus: the sign by which every scanner can be tried out, in two halves.
SIGN = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Scanner(socketserver.ThreadingTCPServer):
    """What clamd does with INSTREAM."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        self.sizes = []
        scanner = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self):
                assert self.rfile.read(10) == b"zINSTREAM\0"
                content = b""
                while size := struct.unpack(">I", self.rfile.read(4))[0]:
                    content += self.rfile.read(size)
                scanner.sizes.append(len(content))
                found = SIGN in content
                self.wfile.write(
                    b"stream: Eicar-Test-Signature FOUND\0" if found else b"stream: OK\0")

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class ScannerTest(AcceptanceTest):
    def upload(self, site, password, content):
        firm = Browser(site.address)
        firm.ask("/sign-in", mail="enterprise@example.org", password=password)
        parts = {"topic": "Refund", "category": "consultation", "question": "When?",
                 "contact": "13800000000"}
        body = b"".join(
            f'--X\r\nContent-Disposition: form-data; name="field.{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in parts.items())
        body += (b'--X\r\nContent-Disposition: form-data; name="file.attachment"; '
                 b'filename="a.txt"\r\n\r\n' + content + b"\r\n--X--\r\n")
        head, _, rest = site.address.partition("://")[2].partition(":")
        cookie = "; ".join(f"{one.name}={one.value}" for one in firm.cookies)
        with socket.create_connection((head, int(rest))) as sending:
            sending.sendall(
                f"POST /cases/new/direct-line?lang=en&form={firm.key()} HTTP/1.1\r\n"
                f"Host: {head}\r\nCookie: {cookie}\r\nConnection: close\r\n"
                f"Content-Type: multipart/form-data; boundary=X\r\n"
                f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
            answer = b""
            while piece := sending.recv(65536):
                answer += piece
        return int(answer.split(b" ", 2)[1]), answer.decode()

    def test_what_harms_is_refused_and_without_an_answer_nothing_is_taken(self):
        database = self.folder / "scanner.sqlite"
        people = json.loads(
            "[" + call("demo", "--database", database, "--json").out.rsplit("\n[", 1)[1])
        password = {one["mail"]: one["password"] for one in people}["enterprise@example.org"]
        scanner = Scanner()
        address = f"127.0.0.1:{scanner.server_address[1]}"
        with serving(self, "--database", database, "--scanner", address) as site:
            status, text = self.upload(site, password, b"before " + SIGN + b" behind")
            self.assertEqual(status, 422, text)
            self.assertIn("Eicar-Test-Signature", text)
            large = b"plain\n" * 500_000
            status, text = self.upload(site, password, large)
            self.assertEqual(status, 303, text)
            self.assertEqual(scanner.sizes[-1], len(large))
            scanner.shutdown()
            scanner.server_close()
            status, text = self.upload(site, password, b"plain")
            self.assertEqual(status, 422, text)
            self.assertIn("could not be scanned", text)
        self.assertIsNone(re.search("Eicar", call(
            "cases", "list", "--database", database).out))
