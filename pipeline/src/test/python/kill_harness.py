"""Kills runs at points spread over their life while a reader reads `current` in a loop.

Each round changes an input, starts a run, kills it (SIGKILL) after a part of a whole run's time,
runs again to the end, and holds the tables against those of a clean run. The reader resolves
`current` once a look, opens every table and counts its rows against run.json.

Usage: kill_harness.py LEITMOTIF INPUT [POINTS]. Exits with 1 for any bad read or difference.
"""

import hashlib
import json
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pyarrow.parquet

launcher, source = sys.argv[1], Path(sys.argv[2])
points = int(sys.argv[3]) if len(sys.argv) > 3 else 60
scratch = Path(tempfile.mkdtemp(prefix="leitmotif-kill-"))
interviews, output = scratch / "in", scratch / "out"
reads, bad = 0, []


def complain(what: str) -> None:
    bad.append(what)
    print(what, flush=True)


stop = threading.Event()


def start(to: Path) -> subprocess.Popen:
    return subprocess.Popen([launcher, "run", f"--input={interviews}", f"--output={to}"],
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish(to: Path) -> None:
    process = start(to)
    error = process.communicate()[1]
    if process.returncode != 0:
        complain(f"exit {process.returncode}: {error[-300:]!r}")


def tables(to: Path) -> dict:
    current = (to / "current").resolve()
    return {str(f.relative_to(current)): hashlib.sha256(f.read_bytes()).hexdigest()
            for f in sorted(current.rglob("*.parquet"))}


def read_forever() -> None:
    global reads
    current = output
    while not stop.is_set():
        try:
            current = (output / "current").resolve(strict=True)
            rows = json.loads((current / "run.json").read_text(encoding="utf-8"))["rows"]
            for part, expected in rows.items():
                found = pyarrow.parquet.read_table(current / part / "part-00000.parquet").num_rows
                if found != expected:
                    complain(f"{part}: {found} rows, not {expected}")
            reads += 1
        except Exception as e:  # whatever goes wrong for a reader is what we look for
            complain(f"{current}: {e!r}")
        time.sleep(0.02)


shutil.copytree(source, interviews)
edited = sorted(p for p in interviews.iterdir() if p.is_file())[0]
original = edited.read_text(encoding="utf-8")
began = time.monotonic()
finish(output)
life = time.monotonic() - began
reader = threading.Thread(target=read_forever)
reader.start()
for point in range(points):
    edited.write_text(original + f"\n\n**Interviewer**\\\nAnd again, number {point}?\n",
                      encoding="utf-8")
    process = start(output)
    time.sleep(life * (point + 1) / (points + 1))
    process.send_signal(signal.SIGKILL)
    process.communicate()
    finish(output)
    if point % 10 == 9 or point == points - 1:
        clean = scratch / f"clean-{point}"
        finish(clean)
        if tables(clean) != tables(output):
            complain(f"point {point}: differs from a clean run")
        shutil.rmtree(clean)
    print(f"killed at {100 * (point + 1) / (points + 1):.0f}%, recovered; {reads} reads,"
          f" {len(bad)} bad", flush=True)
stop.set()
reader.join()
shutil.rmtree(scratch)
print(f"{points} kills, {reads} whole reads, {len(bad)} bad reads or differences")
sys.exit(1 if bad or not reads else 0)
