"""CLIPS: a rule for each row, the earlier with the higher salience."""
from importlib import metadata

import clips

BATCH = 100


def prepare(table):
    facts = sorted({fact for row in table for fact in row["when"]})
    environment = clips.Environment()
    environment.build("(deftemplate case " + " ".join(f"(slot {fact} (type SYMBOL))" for fact in facts) + ")")
    environment.build("(deftemplate outcome (slot id (type SYMBOL)))")
    for number, row in enumerate(table):
        slots = " ".join(f"({fact} {'|'.join(values)})" for fact, values in row["when"].items())
        environment.build(
            f"(defrule r{number} (declare (salience {100 - number})) (not (outcome)) (case {slots})"
            f" => (assert (outcome (id {row['outcome']}))))")
    case_template = environment.find_template("case")
    outcome_template = environment.find_template("outcome")

    def one(case):
        environment.reset()
        case_template.assert_fact(**case)
        environment.run()
        for fact in outcome_template.facts():
            return str(fact["id"])
        return None

    def shape(cases):
        return [{fact: clips.Symbol(case[fact]) for fact in facts} for case in cases]

    return lambda batch: [one(case) for case in batch], shape


def version():
    return metadata.version("clipspy")
