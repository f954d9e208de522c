"""A decision table of GoRules' ZEN engine (Rust), hit policy "first"."""
import json
from importlib import metadata

import zen

BATCH = 100


def prepare(table):
    facts = sorted({fact for row in table for fact in row["when"]})
    rules = []
    for number, row in enumerate(table):
        rule = {"_id": f"r{number}", "outcome": json.dumps(row["outcome"])}
        for fact in facts:
            rule[fact] = ", ".join(json.dumps(value) for value in row["when"].get(fact, []))
        rules.append(rule)
    content = {
        "hitPolicy": "first", "rules": rules,
        "inputs": [{"id": fact, "name": fact, "field": fact} for fact in facts],
        "outputs": [{"id": "outcome", "name": "outcome", "field": "outcome"}],
    }
    place = {"x": 0, "y": 0}
    decision = zen.ZenEngine().create_decision(json.dumps({
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", "position": place},
            {"id": "table", "type": "decisionTableNode", "name": "table", "position": place, "content": content},
            {"id": "out", "type": "outputNode", "name": "out", "position": place},
        ],
        "edges": [
            {"id": "a", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "b", "sourceId": "table", "targetId": "out", "type": "edge"},
        ],
    }))
    return (lambda batch: [decision.evaluate(case)["result"].get("outcome") for case in batch]), lambda cases: cases


def version():
    return metadata.version("zen-engine")
