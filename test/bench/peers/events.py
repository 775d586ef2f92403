"""The floor: every file is read, and libyaml goes through its events in C, of which nothing is made."""
import glob
import sys

import modules
import yaml

folder = sys.argv[2]
for path in sorted(glob.glob("part*/*.yaml", root_dir=folder)):
    with open(f"{folder}/{path}", "rb") as file:
        yaml.CLoader(file.read()).raw_parse()
