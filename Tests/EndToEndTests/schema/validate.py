"""Validates YAML files by a JSON Schema, without network.

usage: validate.py (engine|editor) SCHEMA FILE...

`engine` reads every scalar as a text, as the rule engine does; `editor` reads plain scalars by the core
schema of YAML 1.2, as the YAML language server does. Prints `FILE: place: message` for every problem.
"""

import json
import pathlib
import re
import sys
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
import jsonschema
import yaml


def typed(text):
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


def value(node, is_editor):
    if node is None:
        raise yaml.YAMLError("the file is empty")
    if isinstance(node, yaml.MappingNode):
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.YAMLError("a key is no text")
        return {key.value: value(item, is_editor) for key, item in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value(item, is_editor) for item in node.value]
    return typed(node.value) if is_editor and node.style is None else node.value


def refuse(uri):
    raise ValueError(f"{uri} is not beside the schema")


def main(reading, schema_file, files):
    sys.stdout.reconfigure(encoding="utf-8")
    schema_file = pathlib.Path(schema_file).resolve()
    schemas = {}
    for path in schema_file.parent.glob("*.json"):
        schemas[path.as_uri()] = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schemas[path.as_uri()])
    base = schema_file.as_uri()
    handlers = {scheme: refuse for scheme in ("file", "http", "https")}
    resolver = jsonschema.RefResolver(base, schemas[base], store=schemas, handlers=handlers)
    validator = jsonschema.Draft7Validator(
        schemas[base], resolver=resolver, format_checker=jsonschema.FormatChecker(["date"])
    )
    for file in files:
        try:
            text = pathlib.Path(file).read_text(encoding="utf-8")
            document = value(yaml.compose(text, yaml.BaseLoader), reading == "editor")
        except yaml.YAMLError as error:
            print(f"{file}: not valid YAML: {error}".replace("\n", " "))
            continue
        for error in validator.iter_errors(document):
            place = "/".join(map(str, error.absolute_path))
            print(f"{file}: {place}: {error.message}".replace("\n", " "))


main(sys.argv[1], sys.argv[2], sys.argv[3:])
