"""Links a file of people with Splink, as its documentation does it, so that the figure beside ours need not be an old one.

    python3 bench/peers/link-with-splink.py PEOPLE.csv PAIRS.csv

The first run makes a Python environment in .cache/splink and installs Splink there from Python's package index. Where
that index is not at hand it says so and ends with 3. Nothing of the house, its installation or its tests needs it.

PEOPLE.csv has a column id, and of the columns below those that it has. PAIRS.csv is written as `kindred link` writes its
pairs. One line of JSON says what it took.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent.parent / ".cache" / "splink"
VERSION = "5.0.0"


def inside() -> None:
    """Goes on in an environment that has Splink."""
    python = HOME / "bin" / "python"
    if sys.executable == str(python):
        return
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"splink=={VERSION}"]
    ready = subprocess.run([str(python), "-c", "import splink"], capture_output=True).returncode == 0
    if not ready and subprocess.run(pip, capture_output=True).returncode != 0:
        shutil.rmtree(HOME)
        print("Python's package index is not at hand, so Splink was not run; its frozen figures stand.", file=sys.stderr)
        sys.exit(3)
    os.execv(python, [str(python), *sys.argv])


def main(people: str, pairs: str) -> None:
    import duckdb
    import splink.comparison_library as compare
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    began = time.perf_counter()
    memory = duckdb.connect()
    memory.execute("create table people as select * from read_csv(?, all_varchar=true)", [people])
    has = {name for name, *_ in memory.execute("describe people").fetchall()}
    by_name = [name for name in ("given_name", "family_name") if name in has]
    comparisons = [
        *[compare.NameComparison(name) for name in by_name],
        *[compare.JaroWinklerAtThresholds(name, [0.92, 0.84]) for name in ("street",) if name in has],
        *[compare.DateOfBirthComparison("born", input_is_string=True) for name in ("born",) if name in has],
        *[compare.LevenshteinAtThresholds(name, [1, 2]) for name in ("number", "postal_code", "email") if name in has],
        *[
            compare.ExactMatch(name).configure(term_frequency_adjustments=True)
            for name in ("birth_place", "suburb", "city", "occupation")
            if name in has
        ],
        *[compare.ExactMatch(name) for name in ("phone", "sex", "nation") if name in has],
    ]
    wanted = [
        ("given_name", "family_name"),
        ("given_name", "born"),
        ("family_name", "born"),
        ("born", "birth_place"),
        ("phone",),
        ("number",),
        ("email",),
        ("given_name", "postal_code"),
        ("given_name", "birth_place"),
        ("family_name", "birth_place"),
        ("born", "suburb"),
        ("born", "city"),
    ]
    blocks = [block_on(*columns) for columns in wanted if has.issuperset(columns)]
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=blocks,
        retain_intermediate_calculation_columns=False,
    )
    linker = Linker(DuckDBAPI(connection=memory).register("people"), settings, log_level=40)
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("given_name", "family_name", "born")], recall=0.6
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for columns in (("given_name", "family_name"), ("born", "birth_place"), ("born", "suburb"), ("born", "city")):
        if has.issuperset(columns):
            training.estimate_parameters_using_expectation_maximisation(block_on(*columns))
    found = linker.inference.predict(threshold_match_weight=-10).physical_name
    memory.execute(
        f"""copy (select id_l as left_id, id_r as right_id, match_probability as probability, match_weight as score
                    from {found} order by id_l, id_r) to '{pairs}' (header)"""
    )
    took = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "peer": f"Splink {VERSION}",
                "wall": round(time.perf_counter() - began, 2),
                "cpu": round(took.ru_utime + took.ru_stime, 2),
                "megabytes": took.ru_maxrss // 1024,
            }
        )
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        print(__doc__)
        sys.exit(2)
    inside()
    main(*sys.argv[1:])
