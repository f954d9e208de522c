"""Rego (the language of Open Policy Agent) in Microsoft's interpreter."""
import json
from importlib import metadata

from regopy import Interpreter

BATCH = 100


def prepare(table):
    lines = ["package seals", "import rego.v1"]
    for number, row in enumerate(table):
        tests = [f"    input.{fact} in {{{', '.join(map(json.dumps, values))}}}" for fact, values in row["when"].items()]
        head = "outcome :=" if number == 0 else "else :="
        lines += [f"{head} {json.dumps(row['outcome'])} if {{", *tests, "}"]
    lines += ['else := ""']
    rego = Interpreter()
    rego.add_module("seals", "\n".join(lines) + "\n")

    def one(case):
        rego.set_input(case)
        return json.loads(str(rego.query("data.seals.outcome")))["expressions"][0] or None

    return lambda batch: [one(case) for case in batch], lambda cases: cases


def version():
    return metadata.version("regopy")
