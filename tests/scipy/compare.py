"""Compares our statistics of random diaries with those of SciPy and NumPy.

    compare.py PROGRAM [COUNT] [SEED]
"""

import json
import subprocess
import sys

import numpy
from scipy import stats


def turning_chance(pain, sleep):
    """The share of turns of one series against the other that correlate at least as strongly as the true one."""
    pain, sleep = stats.rankdata(pain), stats.rankdata(sleep)
    strengths = [abs(numpy.corrcoef(pain, numpy.roll(sleep, turn))[0, 1]) for turn in range(len(pain))]
    return sum(strength >= strengths[0] - 1e-9 for strength in strengths) / len(pain)


def lag_one(values):
    centred = values - values.mean()
    return (centred[:-1] * centred[1:]).sum() / (centred**2).sum()


def kendall(values):
    signs = numpy.sign(values[None, :] - values[:, None])
    ties = numpy.unique(values, return_counts=True)[1]
    spread = lambda n: n * (n - 1) * (2 * n + 5)
    return numpy.triu(signs, 1).sum(), (spread(len(values)) - spread(ties).sum()) / 18


def sign_flip(differences):
    return stats.permutation_test(
        (differences,), lambda sample, axis: sample.sum(axis=axis), permutation_type="samples", vectorized=True
    ).pvalue


def expected(diary):
    days, pain, sleep = (numpy.array(diary[name]) for name in ("days", "pain", "sleep"))
    s, variance = kendall(pain)
    slope = stats.theilslopes(pain, days)[0]
    return {
        "mean": pain.mean(),
        "median": numpy.median(pain),
        "deviation": pain.std(ddof=1),
        "ranks": stats.rankdata(pain),
        "slope": slope,
        "intercept": numpy.median(pain - slope * days),
        "s": s,
        "variance": variance,
        "spearman": stats.spearmanr(pain, sleep)[0],
        "lag_one": lag_one(pain),
        "turning": turning_chance(pain, sleep),
        "sign_flip": sign_flip(numpy.array(diary["differences"])),
    }


def main(program, count="1000", seed="1"):
    lines = subprocess.run([program, count, seed], check=True, capture_output=True, text=True).stdout.splitlines()
    furthest = {}
    for line in lines:
        diary = json.loads(line)
        for name, value in expected(diary).items():
            apart = float(numpy.max(numpy.abs(numpy.array(diary[name]) - value)))
            furthest[name] = max(furthest.get(name, 0.0), apart)
    for name, apart in furthest.items():
        print(f"{name:10} at most {apart:.1e} apart")
    print(f"{len(lines)} diaries")
    return 0 if len(lines) == int(count) and all(apart < 1e-8 for apart in furthest.values()) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
