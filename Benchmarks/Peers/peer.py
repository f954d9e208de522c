"""Decides all cases of a file with one engine, and says how fast.

usage: peer.py ENGINE TABLE CASES SECONDS

TABLE is the decision table (the first row that applies decides; none: undetermined), CASES a JSON list of
facts. Prints one JSON object: the engine's version, the outcomes in order (null where undetermined; fewer where
the time was up) and the decisions a second. What an engine needs made once, and the cases in the shape that it
takes, are made before the clock starts.
"""
import importlib
import json
import sys
import time


def main():
    engine, table, cases, seconds = sys.argv[1:]
    with open(table, encoding="utf-8") as file:
        table = json.load(file)
    with open(cases, encoding="utf-8") as file:
        cases = json.load(file)
    module = importlib.import_module("engines." + engine)
    size = module.BATCH
    decide, shape = module.prepare(table)
    batches = [shape(cases[i:i + size]) for i in range(0, len(cases), size)]
    decide(batches[0])
    outcomes, start = [], time.process_time()
    for batch in batches:
        outcomes += decide(batch)
        spent = time.process_time() - start
        if spent > float(seconds):
            break
    print(json.dumps({"version": module.version(), "outcomes": outcomes, "speed": len(outcomes) / spent}))


if __name__ == "__main__":
    main()
