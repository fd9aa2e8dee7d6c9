#!/usr/bin/env python3
"""Writes the shared cases. Needs Python 3 with SymPy; nothing of Uphill is used.

usage: python3 cases/generate.py      (from the repository's root; rewrites cases/*.json)

Each function is stated once in Uphill's language. SymPy, an independent computer algebra system,
reads it (with ^ as **), differentiates it, and mpmath evaluates value and partials with 50 digits.
Elementary functions come with their derivative from the published table instead, written by hand.
Where a paper publishes the value at a point, the generator stops if ours differs.

A case's tolerance is what it allows |computed - expected| relative to max(1, |expected|): ten times
what SymPy's own derivative loses in double arithmetic at that point, at least 1e-13, rounded up to
a power of ten.
"""

import json
import math
import os

import mpmath
import sympy

import functions_global
import functions_global_more
import functions_cutest
import functions_least_squares
import functions_nist
import functions_elementary
import functions_notation

mpmath.mp.dps = 50
PROBLEMS = []
HERE = os.path.dirname(os.path.abspath(__file__))


def namespace(names):
    space = {name: sympy.Symbol(name, real=True) for name in names}
    space.update(
        ln=sympy.log,
        abs=sympy.Abs,
        pi=sympy.pi,
        e=sympy.E,
        cbrt=lambda u: sympy.sign(u) * sympy.Abs(u) ** sympy.Rational(1, 3),
        hypot=lambda a, b: sympy.sqrt(a**2 + b**2),
        sigmoid=lambda u: 1 / (1 + sympy.exp(-u)),
        softplus=lambda u: sympy.log(1 + sympy.exp(u)),
        gelu=lambda u: u * (1 + sympy.erf(u / sympy.sqrt(2))) / 2,
        log2=lambda u: sympy.log(u, 2),
        log10=lambda u: sympy.log(u, 10),
        log1p=lambda u: sympy.log(1 + u),
        expm1=lambda u: sympy.exp(u) - 1,
    )
    return space


def read(text, names):
    return sympy.sympify(text.replace("^", "**"), locals=namespace(names), rational=True)


def evaluate(expression, symbols, point, module):
    """The expression at the exact doubles of the point, with 50 digits or in double arithmetic."""
    function = sympy.lambdify(symbols, expression, modules=module)
    arguments = [mpmath.mpf(p) for p in point] if module == "mpmath" else [float(p) for p in point]
    return function(*arguments)


def doubles(expressions, symbols, point):
    try:
        return [float(evaluate(e, symbols, point, "math")) for e in expressions]
    except (OverflowError, ZeroDivisionError, ValueError):
        return None


def tolerance(exact, rough):
    error = 0.0
    for want, got in zip(exact, rough or []):
        error = max(error, float(abs(want - mpmath.mpf(got)) / max(1, abs(want))))
    bound = max(10 * error, 1e-13)
    return float("1e%d" % math.ceil(math.log10(bound) - 1e-9))


def case(formula, names, point, exact, rough, source):
    numbers = [float(number) for number in exact]
    return {
        "formula": formula,
        "variables": names,
        "point": [float(p) for p in point],
        "value": numbers[0],
        "gradient": numbers[1:],
        "tolerance": tolerance(exact, rough),
        "source": source,
    }


def by_sympy(entry):
    """Cases of one function at some points; entry: formula, names, points, source, python?"""
    names = entry["names"]
    expression = read(entry.get("python", entry["formula"]), names)
    symbols = [sympy.Symbol(name, real=True) for name in names]
    expressions = [expression] + [sympy.diff(expression, symbol) for symbol in symbols]
    for point in entry["points"]:
        published = None
        if isinstance(point, dict):
            published, point = point, point["at"]
        exact = [evaluate(e, symbols, point, "mpmath") for e in expressions]
        if any(isinstance(number, mpmath.mpc) or not mpmath.isfinite(number) for number in exact):
            PROBLEMS.append("not real and finite: %s at %s: %s" % (entry["formula"], point, exact))
        source = entry["source"] + "; derivative by SymPy, 50 digits"
        if published:
            value, within = published["value"], published.get("within", 1e-4)
            if abs(exact[0] - value) > within * max(1, abs(value)):
                PROBLEMS.append(
                    "published value %s, found %s: %s" % (value, exact[0], entry["formula"])
                )
            steepness = float(mpmath.sqrt(sum(g * g for g in exact[1:])))
            if published.get("flat") is not None and steepness > published["flat"]:
                PROBLEMS.append("not flat, %s: %s at %s" % (steepness, entry["formula"], point))
            source += "; value published there: %s" % value
        rough = doubles(expressions, symbols, point)
        yield case(entry["formula"], entry.get("greek", names), point, exact, rough, source)


def by_table(entry):
    """Cases of an elementary function whose derivative is written by hand (Python, mpmath names)."""
    names = entry["names"]
    functions = [entry["value"]] + entry["derivatives"]
    for point in entry["points"]:
        exact = [mpmath.mpf(f(*[mpmath.mpf(p) for p in point])) for f in functions]
        yield case(entry["formula"], names, point, exact, None, entry["source"])


def write(name, cases):
    if PROBLEMS:
        raise SystemExit("\n".join(PROBLEMS))
    lines = ",\n".join("  " + json.dumps(c, ensure_ascii=False) for c in cases)
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        file.write("[\n" + lines + "\n]\n")
    print("%4d cases  %s" % (len(cases), name))


write("least-squares.json", [c for e in functions_least_squares.ENTRIES for c in by_sympy(e)])
write("global-optimisation.json", [c for e in functions_global.ENTRIES for c in by_sympy(e)])
write("global-optimisation-2.json", [c for e in functions_global_more.ENTRIES for c in by_sympy(e)])
write("cutest.json", [c for e in functions_cutest.ENTRIES for c in by_sympy(e)])
write("nist-regression.json", [c for e in functions_nist.ENTRIES for c in by_sympy(e)])
write("derivative-table.json", [c for e in functions_elementary.ENTRIES for c in by_table(e)])
write("notation.json", [c for e in functions_notation.ENTRIES for c in by_sympy(e)])
