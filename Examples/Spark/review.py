#!/usr/bin/env python3
"""Reviews a folder of registers with Apache Spark: reads them in parallel, and merges what was read.

review.py FORMS --rules DIR --output DIR [--as-of DATE] [--master URL] [--parts DIR] [--sealreview COMMAND]
"""
import argparse, base64, json, os, shlex, shutil, subprocess, sys, tempfile
from urllib.parse import urlparse

from pyspark.sql import SparkSession

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("forms", help="a folder of registers that every worker can read")
parser.add_argument("--rules", required=True, help="the folder of the rule set, on every worker")
parser.add_argument("--output", required=True)
parser.add_argument("--as-of")
parser.add_argument("--master", default="local[2,4]", help="by default this machine: two cores, four attempts a task")
parser.add_argument("--parts", help="a folder that all workers and this program share; by default a temporary one")
parser.add_argument("--sealreview", default="sealreview", help="the command, on every worker")
options = parser.parse_args()

common = ["--rules", options.rules]
decide = [options.sealreview, "decide", "--partial", *common] + (["--as-of", options.as_of] if options.as_of else [])
folder = options.forms.rstrip("/")
root = urlparse(folder).path if "://" in folder else os.path.abspath(folder)
temporary = tempfile.mkdtemp()
parts = options.parts or "file://" + temporary + "/parts"


def line(file):
    """A register as a line, under the name that `sealreview review` gives it."""
    path, content = file
    record = {"file": folder + path[path.index(root + "/") + len(root):], "base64": base64.b64encode(content).decode()}
    if path.startswith("file:"):
        record["folder"] = os.path.dirname(path[path.index(root + "/"):])  # where its attachments lie
    return json.dumps(record, ensure_ascii=False)


spark = (
    SparkSession.builder.master(options.master).appName("sealreview")
    .config("spark.hadoop.mapreduce.input.fileinputformat.input.dir.recursive", "true").getOrCreate())
registers = spark.sparkContext.binaryFiles(folder, minPartitions=8)
registers = registers.filter(lambda file: file[0].lower().endswith(".xml")).map(line)
registers.pipe(shlex.join(decide), {"PATH": os.environ["PATH"]}, checkCode=True).saveAsTextFile(parts)
spark.stop()
code = subprocess.run([options.sealreview, "merge", parts.removeprefix("file://"), *common, "--output", options.output]).returncode
shutil.rmtree(temporary)
sys.exit(code)
