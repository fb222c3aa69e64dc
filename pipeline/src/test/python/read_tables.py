"""Opens every table of a dataset in DuckDB, pandas and Polars, whole and theme by theme.

Checks that all three see the same columns, types, keys and numbers of rows, and that these are
what datapackage.json says. Usage: read_tables.py DATASET
"""

import json
import sys
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow.parquet

DUCKDB_TYPES = {"VARCHAR": "string", "INTEGER": "integer", "BIGINT": "integer", "DOUBLE": "number",
                "BOOLEAN": "boolean"}
POLARS_TYPES = {polars.String: "string", polars.Int32: "integer", polars.Int64: "integer",
                polars.Float64: "number", polars.Boolean: "boolean"}


def pandas_type(path: str) -> dict:
    """Types by pyarrow, which reads for pandas; nulls turn pandas' own integers into floats."""
    kinds = {"string": "string", "int32": "integer", "int64": "integer", "double": "number",
             "bool": "boolean"}
    schema = pyarrow.parquet.ParquetDataset(path).schema
    return {field.name: kinds[str(field.type)] for field in schema}


def check(folder: Path, fields: list, key: list) -> int:
    expected = {field["name"]: field["type"] for field in fields}
    by_duckdb = duckdb.sql(f"SELECT * FROM read_parquet('{folder}/**/*.parquet')")
    by_pandas = pandas.read_parquet(folder)
    by_polars = polars.read_parquet(folder)

    assert dict(zip(by_duckdb.columns, (DUCKDB_TYPES[str(t)] for t in by_duckdb.types))) == expected
    assert pandas_type(str(folder)) == expected
    assert list(by_pandas.columns) == list(expected)
    assert {n: POLARS_TYPES[t] for n, t in by_polars.schema.items()} == expected

    rows = len(by_pandas)
    assert by_duckdb.count("*").fetchone()[0] == rows == by_polars.height, folder
    assert not by_pandas.duplicated(subset=key).any(), f"{folder}: key {key} is not unique"
    assert by_polars.select(key).is_duplicated().sum() == 0
    for field in fields:
        if field["constraints"]["required"]:
            assert by_pandas[field["name"]].notna().all(), f"{folder}: {field['name']} has nulls"
    return rows


def main(dataset: str) -> None:
    current = (Path(dataset) / "current").resolve()
    package = json.loads((current / "datapackage.json").read_text(encoding="utf-8"))
    run = json.loads((current / "run.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        schema = resource["schema"]
        folders = [current / Path(path).parent for path in resource["path"]]
        rows = sum(check(folder, schema["fields"], schema["primaryKey"]) for folder in folders)
        table = resource["name"].replace("-", "_")
        assert rows == check(current / table, schema["fields"], schema["primaryKey"])
        recorded = sum(n for part, n in run["rows"].items() if part.split("/")[0] == table)
        assert rows == recorded, f"{table}: {rows} rows, run.json says {recorded}"
        print(f"{table}: {rows} rows in {len(folders)} part(s), the same in all three readers")
    texts = dict(pandas.read_parquet(current / "texts").values)
    for table, column in (("mentions", "surface"), ("passages", "text")):
        for row in pandas.read_parquet(current / table).itertuples():
            assert texts[row.interview_id][row.char_start:row.char_end] == getattr(row, column)


if __name__ == "__main__":
    main(sys.argv[1])
