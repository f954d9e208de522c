"""ISO Schematron in lxml (XSLT 1.0): of a pattern's rules the first that fits a case reports its outcome."""
from importlib import metadata
from xml.sax.saxutils import quoteattr

from lxml import etree, isoschematron

BATCH = 20


def prepare(table):
    rules = []
    for row in table:
        tests = ["(" + " or ".join(f"@{fact}='{value}'" for value in values) + ")" for fact, values in row["when"].items()]
        rules.append(
            f'<rule context="case[{" and ".join(tests)}]"><report test="true()"><value-of select="@n"/> {row["outcome"]}'
            "</report></rule>")
    schema = etree.fromstring(
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern>' + "".join(rules) + "</pattern></schema>")
    schematron = isoschematron.Schematron(
        schema, store_report=True, error_finder=isoschematron.Schematron.ASSERTS_AND_REPORTS)
    names = {"svrl": "http://purl.oclc.org/dsdl/svrl"}

    def decide(document):
        schematron.validate(document)
        outcomes = [None] * len(document)
        for text in schematron.validation_report.xpath("//svrl:successful-report/svrl:text", namespaces=names):
            number, outcome = "".join(text.itertext()).split()
            outcomes[int(number)] = outcome
        return outcomes

    def shape(cases):
        rows = [
            f'<case n="{number}" ' + " ".join(f"{fact}={quoteattr(value)}" for fact, value in case.items()) + "/>"
            for number, case in enumerate(cases)
        ]
        return etree.fromstring(f"<cases>{''.join(rows)}</cases>")

    return decide, shape


def version():
    return metadata.version("lxml")
