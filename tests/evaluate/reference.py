#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values for core/evaluate from scikit-learn, scipy and numpy: one JSON object on standard output.

    tests/evaluate/reference.py SECTION SEED      the cases of a section, made anew from a seed
    tests/evaluate/reference.py --write           writes reference.json beside this file (every section, seed 1)

Leaves with status 77 where scikit-learn is not installed. Each section is a function in reference_SECTION.py.
"""
import importlib, json, math, pathlib, sys

HERE = pathlib.Path(__file__).resolve().parent
SECTIONS = ["metrics", "calibration", "labels", "map"]


def plain(value):
    """Without numpy's types; null for NaN."""
    if isinstance(value, dict):
        return {key: plain(v) for key, v in value.items()}
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def cases(section, seed):
    sys.path.insert(0, str(HERE))
    return plain(importlib.import_module(f"reference_{section}").cases(seed))


def main():
    try:
        import sklearn
    except ImportError:
        sys.exit(77)
    if sys.argv[1:] == ["--write"]:
        everything = {section: cases(section, 1) for section in SECTIONS}
        (HERE / "reference.json").write_text(json.dumps(everything, separators=(",", ":")).replace("},{", "},\n{") + "\n")
    else:
        print(json.dumps(cases(sys.argv[1], int(sys.argv[2]))))


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main()
