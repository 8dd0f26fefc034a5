"""Holds the shipped content and the samples against the schemas. Run in the repository; says what does not fit."""
import json
import pathlib
import sys

from jsonschema import Draft202012Validator, FormatChecker

CONTENT = pathlib.Path("content/en")
FIGURES = pathlib.Path("content/figures")
SAMPLES = pathlib.Path("tests/guidance/samples.json")


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def validator_for(path, document):
    schema = read((path.parent / document["$schema"]).resolve())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def place_of(document, pointer):
    """The list or object that holds the value at `pointer`, and the value's place in it."""
    *path, last = pointer.split("/")[1:]
    for name in path:
        document = document[int(name)] if isinstance(document, list) else document[name]
    return document, int(last) if isinstance(document, list) else last


def shipped_faults():
    for path in [*sorted(CONTENT.rglob("*.json")), *sorted(FIGURES.glob("*.json"))]:
        document = read(path)
        if "$schema" not in document:
            continue
        for error in validator_for(path, document).iter_errors(document):
            yield f"{path}: /{'/'.join(map(str, error.path))}: {error.message}"


def sample_faults():
    for sample in read(SAMPLES)["samples"]:
        path = CONTENT / sample["file"]
        document = read(path)
        for pointer, value in sample.get("put", {}).items():
            holder, place = place_of(document, pointer)
            holder[place] = value
        for pointer in sample.get("take", []):
            holder, place = place_of(document, pointer)
            del holder[place]
        if validator_for(path, document).is_valid(document) != sample["good"]:
            yield f"{sample['file']}: the schema disagrees about {sample['about']}"


faults = [*shipped_faults(), *sample_faults()]
print("\n".join(faults))
sys.exit(bool(faults))
