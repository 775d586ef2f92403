"""Finds PyYAML and jsonschema, in a folder of their own where one is named, and tells which they are."""
import sys

if sys.argv[1]:
    sys.path.insert(0, sys.argv[1])

if __name__ == "__main__":
    from importlib.metadata import version

    import yaml

    if not yaml.__with_libyaml__:
        raise SystemExit("PyYAML lacks libyaml")
    print(f"PyYAML=={version('PyYAML')} jsonschema=={version('jsonschema')}")
    print(sys.executable)
