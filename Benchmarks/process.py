"""Runs a program and measures it: wall time, and the most memory that it held."""

import os
import resource
import subprocess
import sys
import time


class Measured:
    def __init__(self, seconds, peak_mib, output, code):
        self.seconds = seconds
        self.peak_mib = peak_mib
        self.output = output
        self.code = code


def run(arguments, environment=None, accept=(0,), quiet=False):
    """Runs to the end; a code that is not accepted ends the benchmark with what was said."""
    started = time.monotonic()
    process = subprocess.Popen(
        arguments, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    peak = _Peak(process.pid)
    output, errors = process.communicate()
    seconds = time.monotonic() - started
    peak.stop()
    if process.returncode not in accept:
        sys.stderr.write(errors.decode(errors="replace")[-4000:])
        sys.exit(f"{' '.join(map(str, arguments[:3]))} … ended with {process.returncode}")
    return Measured(seconds, peak.mib, output.decode(errors="replace"), process.returncode)


class _Peak:
    """Reads the high-water mark of a process while it lives."""

    def __init__(self, pid):
        import threading

        self.mib = 0.0
        self._path = f"/proc/{pid}/status"
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self):
        while not self._done.wait(0.1):
            try:
                with open(self._path, encoding="ascii") as status:
                    for line in status:
                        if line.startswith("VmHWM:"):
                            self.mib = int(line.split()[1]) / 1024
            except OSError:
                return

    def stop(self):
        self._done.set()
        self._thread.join()


def free_bytes(folder):
    status = os.statvfs(folder)
    return status.f_bavail * status.f_frsize


def require_free(folder, needed, what):
    """Ends with a clear word when the disk has too little room."""
    free = free_bytes(folder)
    if free < needed:
        sys.exit(f"{what} needs {needed >> 30} GiB free, there are {free >> 30} GiB in {folder}")
