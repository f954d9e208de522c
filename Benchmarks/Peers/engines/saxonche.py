"""XSLT 3.0 in SaxonC HE: a choice with a branch for each row."""
from importlib import metadata
from xml.sax.saxutils import quoteattr

from saxonche import PySaxonProcessor

BATCH = 5000


def prepare(table):
    branches = []
    for row in table:
        tests = [f"@{fact} = ({', '.join(repr(value) for value in values)})" for fact, values in row["when"].items()]
        branches.append(f'<xsl:when test="{" and ".join(tests)}">{row["outcome"]}</xsl:when>')
    sheet = f"""<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:output method="text"/>
      <xsl:template match="/cases"><xsl:for-each select="case"><xsl:choose>{"".join(branches)}</xsl:choose>
        <xsl:text>,</xsl:text></xsl:for-each></xsl:template></xsl:stylesheet>"""
    processor = PySaxonProcessor(license=False)
    transform = processor.new_xslt30_processor().compile_stylesheet(stylesheet_text=sheet)

    def decide(node):
        text = transform.transform_to_string(xdm_node=node)
        return [outcome.strip() or None for outcome in text.split(",")[:-1]]

    def shape(cases):
        rows = ["<case " + " ".join(f"{fact}={quoteattr(value)}" for fact, value in case.items()) + "/>" for case in cases]
        return processor.parse_xml(xml_text=f"<cases>{''.join(rows)}</cases>")

    decide.processor = processor
    return decide, shape


def version():
    return metadata.version("saxonche")
