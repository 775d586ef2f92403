"""PyYAML on libyaml, and jsonschema."""
import glob
import json
import sys

import modules
import yaml
from jsonschema import Draft202012Validator

schema, folder = sys.argv[2:]
with open(schema, encoding="utf-8") as file:
    validator = Draft202012Validator(json.load(file))

mistaken = False
for path in sorted(glob.glob("part*/*.yaml", root_dir=folder)):
    with open(f"{folder}/{path}", "rb") as file:
        record = yaml.load(file, Loader=yaml.CSafeLoader)
    for error in validator.iter_errors(record):
        mistaken = True
        print(f"{path}: {error.json_path}: {error.message}")
sys.exit(1 if mistaken else 0)
