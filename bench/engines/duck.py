"""Answers visits.sql with DuckDB: duck.py EXPORTS CALENDAR QUERY."""

import sys

import duckdb

exports, calendar, query = sys.argv[1:]
database = duckdb.connect()
for table in "people", "leave", "secondments", "visits":
    path = f"{exports}/{table}.csv".replace("'", "''")
    database.execute(f"CREATE VIEW {table} AS FROM read_csv('{path}', header = true, all_varchar = true)")
database.execute(
    "CREATE TABLE calendar AS FROM read_csv(?, header = true, columns = {'date': 'VARCHAR', 'week': 'INT', 'workday': 'INT', 'before': 'INT'})",
    [calendar],
)
with open(query, encoding="utf-8") as text:
    print("\n".join(row[0] for row in database.execute(text.read()).fetchall()))
