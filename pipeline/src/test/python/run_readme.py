"""Runs every Python block of the README in the folder that holds `out`.

Usage: run_readme.py README FOLDER
"""

import os
import re
import sys
from pathlib import Path

blocks = re.findall(r"```python\n(.*?)```", Path(sys.argv[1]).read_text(encoding="utf-8"), re.S)
os.chdir(sys.argv[2])
assert len(blocks) >= 3, "the README shows pandas, DuckDB and Polars"
for block in blocks:
    names: dict = {}
    exec(compile(block, "README.md", "exec"), names)
    table = [v for n, v in names.items() if n in ("passages", "tools", "keywords")][0]
    rows = table.shape[0]
    assert rows > 0, block
    print(f"{rows} rows: {block.splitlines()[0]}")
