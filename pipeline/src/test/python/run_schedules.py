"""Tries what the README says to a scheduler: cron, systemd, GitHub Actions and Airflow.

Usage: run_schedules.py README. The program is replaced by one that ends with a given code.
"""

import ast
import configparser
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

PROGRAM = "/srv/leitmotif/leitmotif"
README = Path(sys.argv[1]).read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.S)


def check_command(command: list[str]) -> None:
    assert command[0] == PROGRAM and command[1] == "run", command
    assert [part.split("=")[0] for part in command[2:]] == ["--input", "--output"], command


def cron() -> None:
    (line,) = blocks("cron")
    fields = line.split()
    assert all(re.fullmatch(r"[\d*,/-]+", field) for field in fields[:5]), fields
    command, log = line.strip().split(None, 5)[5].split(" >> ")
    check_command(shlex.split(command))
    assert log.startswith("/"), log


def systemd() -> None:
    units = {}
    for text in blocks("ini"):
        name = re.match(r"# \S+/(\S+)", text).group(1)
        unit = configparser.ConfigParser(interpolation=None)
        unit.optionxform = str
        unit.read_string(text)
        units[name] = (unit, text)
    service = units["leitmotif.service"][0]["Service"]
    check_command(shlex.split(service["ExecStart"]))
    # Rejects and another run are no failure of the unit; everything else is.
    assert service["SuccessExitStatus"].split() == ["0", "3", "4"]
    calendar = units["leitmotif.timer"][0]["Timer"]["OnCalendar"]
    if shutil.which("systemd-analyze"):
        subprocess.run(["systemd-analyze", "calendar", calendar], check=True, capture_output=True)
        with tempfile.TemporaryDirectory() as folder:
            for name, (_, text) in units.items():
                # The program and the user are not on this machine.
                text = text.replace(PROGRAM, "/bin/true").replace("User=leitmotif\n", "")
                Path(folder, name).write_text(text)
            files = [str(Path(folder, name)) for name in units]
            verified = subprocess.run(
                ["systemd-analyze", "verify", *files], capture_output=True, text=True
            )
            complaints = [l for l in verified.stderr.splitlines() if "leitmotif" in l]
            assert not complaints, complaints


def actions() -> None:
    (text,) = blocks("yaml")
    assert "\nconcurrency: " in text, "two runs must not meet"
    assert re.search(r'- cron: "[\d* ]+"', text), text
    script_as_written = textwrap.dedent(re.search(r"run: \|\n((?: {10,}.*\n)+)", text).group(1))
    with tempfile.TemporaryDirectory() as folder:
        stub = Path(folder, "leitmotif")
        for code, ends in {0: 0, 1: 1, 2: 2, 3: 0, 4: 4}.items():
            stub.write_text(f"#!/bin/sh\nexit {code}\n")
            stub.chmod(0o755)
            # As GitHub runs it: bash -e.
            script = script_as_written.replace(PROGRAM, str(stub))
            done = subprocess.run(["bash", "-e", "-c", script], capture_output=True, text=True)
            assert done.returncode == ends, (code, done)
            assert ("::warning::" in done.stdout) == (code == 3), (code, done)


def airflow() -> None:
    (text,) = blocks("python-airflow")
    calls = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Call)]
    arguments = {k.arg: k.value for call in calls for k in call.keywords}
    assert arguments["max_active_runs"].value == 1
    assert arguments["skip_on_exit_code"].value == 4
    check_command(shlex.split(arguments["bash_command"].value))


for check in (cron, systemd, actions, airflow):
    check()
    print(f"{check.__name__}: as written")
