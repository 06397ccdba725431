"""ninefold check on Spark: the rounds as rdd.pipe between two shuffles.

    ninefold spread route exports/ --plan plan.json > rows.ndjson
    spark-submit spark.py rows.ndjson plan.json found
    cat found/part-* | ninefold spread sum --plan plan.json -o json=result.json

The program and the plan have to lie at the same path on every worker (spark-submit
--files). Lines are text; the only thing that is known of them here is that their key
stands between the first two quotation marks and begins with the name of its round.
"""

import os
import shlex
import sys
import zlib

from pyspark import SparkContext, StorageLevel

ROUNDS = [("person", "1person/"), ("event", "2event/"), ("branch", "3branch/"), ("partner", "4partner/"), (None, "5bucket/")]


def partition(line):
    """Lines of one key belong together; zlib.crc32 is the same in every process."""
    return zlib.crc32(line.split('"', 2)[1].encode())


def main(rows, plan, out):
    ninefold = shlex.quote(os.environ.get("NINEFOLD", "ninefold"))
    partitions = int(os.environ.get("PARTITIONS", "8"))
    spark = SparkContext(appName="ninefold")
    lines = spark.textFile(rows)
    for name, mark in ROUNDS:
        lines.persist(StorageLevel.DISK_ONLY)
        begins = f'["{mark}'
        ours = lines.filter(lambda line, begins=begins: line.startswith(begins))
        others = lines.filter(lambda line, begins=begins: not line.startswith(begins))
        step = f"join {name}" if name else "judge --jobs 1"
        done = (
            ours.map(lambda line: (line, None))
            .repartitionAndSortWithinPartitions(partitions, partition)  # code points sort as bytes of UTF-8 do
            .keys()
            .pipe(f"{ninefold} spread {step} --plan {shlex.quote(plan)}", checkCode=True)
        )
        lines = others.union(done)
    lines.saveAsTextFile(out)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
