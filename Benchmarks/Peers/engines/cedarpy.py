"""Cedar (Rust): a policy for each row; of those that permit, the first row decides."""
import json
from importlib import metadata

from cedarpy import Entities, PolicySet, is_authorized_batch

BATCH = 1000


def prepare(table):
    policies = []
    for row in table:
        tests = [f"{json.dumps(values)}.contains(context.{fact})" for fact, values in row["when"].items()]
        policies.append(f"permit(principal, action, resource) when {{ {' && '.join(tests)} }};")
    policies = PolicySet.from_str("\n".join(policies))
    entities = Entities.from_json_str("[]")

    def outcome(result):
        rows = [int(reason.removeprefix("policy")) for reason in result.diagnostics.reasons]
        return table[min(rows)]["outcome"] if rows else None

    def shape(cases):
        return [
            {"principal": 'Case::"a"', "action": 'Action::"decide"', "resource": 'Form::"a"', "context": case}
            for case in cases
        ]

    return lambda batch: [outcome(result) for result in is_authorized_batch(batch, policies, entities)], shape


def version():
    return metadata.version("cedarpy")
