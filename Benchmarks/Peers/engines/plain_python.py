"""A chain of ifs, as somebody would write it by hand."""
import platform

BATCH = 1000


def prepare(table):
    lines = ["def decide(c):"]
    for row in table:
        tests = [f"c[{fact!r}] in {set(values)!r}" for fact, values in row["when"].items()]
        lines += [f"    if {' and '.join(tests)}:", f"        return {row['outcome']!r}"]
    names = {}
    exec("\n".join(lines), names)
    one = names["decide"]
    return lambda batch: [one(case) for case in batch], lambda cases: cases


def version():
    return platform.python_version()
