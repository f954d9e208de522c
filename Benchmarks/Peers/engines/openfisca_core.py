"""OpenFisca: an entity for each case, an enumerated variable for each fact, a formula over arrays."""
from importlib import metadata

import numpy
from openfisca_core import entities, periods, simulation_builder, taxbenefitsystems, variables
from openfisca_core.indexed_enums import Enum

BATCH = 20000
PERIOD = "2021-04"


def enumeration(name, values):
    return Enum(name, {value.replace("-", "_"): value for value in values})


def prepare(table):
    case = entities.Entity("case", "cases", "Case", "")
    system = taxbenefitsystems.TaxBenefitSystem([case])
    facts = {}
    for row in table:
        for fact, values in row["when"].items():
            facts.setdefault(fact, ["other"]).extend(v for v in values if v not in facts.get(fact, []))
    kinds = {fact: enumeration(fact, values) for fact, values in facts.items()}

    def variable(name, kind, default, **further):
        system.add_variable(type(name, (variables.Variable,), {
            "value_type": Enum, "possible_values": kind, "default_value": default, "entity": case,
            "definition_period": periods.DateUnit.MONTH, "label": name, **further}))

    for fact, kind in kinds.items():
        variable(fact, kind, kind["other"])
    outcomes = enumeration("Outcome", ["undetermined"] + sorted({row["outcome"] for row in table}))

    def formula(cases, period):
        given = {fact: cases(fact, period) for fact in kinds}
        conditions = []
        for row in table:
            condition = numpy.ones(cases.count, dtype=bool)
            for fact, values in row["when"].items():
                kind = kinds[fact]
                condition &= sum(given[fact] == kind[value.replace("-", "_")] for value in values) > 0
            conditions.append(condition)
        return numpy.select(conditions, [outcomes[row["outcome"]] for row in table], outcomes["undetermined"])

    variable("outcome", outcomes, outcomes["undetermined"], formula=formula)

    def decide(batch):
        simulation = simulation_builder.SimulationBuilder().build_default_simulation(system, batch["count"])
        for fact, values in batch["facts"].items():
            simulation.set_input(fact, PERIOD, values)
        names = simulation.calculate("outcome", PERIOD).decode_to_str()
        return [None if name == "undetermined" else str(name) for name in names]

    def shape(cases):
        known = {fact: set(values) for fact, values in facts.items()}
        return {"count": len(cases), "facts": {
            fact: numpy.array([(c[fact] if c[fact] in known[fact] else "other").replace("-", "_") for c in cases])
            for fact in kinds}}

    return decide, shape


def version():
    return metadata.version("openfisca-core")
