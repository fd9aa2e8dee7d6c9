"""Published problems of unconstrained minimisation, written to problems.json: a formula, the start,
and the values of its minima as they are printed in the source, digit for digit.

The formulas are those of the shared cases beside this folder where they are there, and further
problems of J. More, B. Garbow and K. Hillstrom, Testing unconstrained optimization software, ACM
Transactions on Mathematical Software 7 (1981) 17-41. Starts are the published ones; the surveys of
global optimisation give none, and there a start is chosen.

usage: python3 cases/descent/problems.py
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

import functions_cutest
import functions_global
import functions_global_more
import functions_least_squares
import functions_nist

PROBLEMS = []


def problem(name, formula, names, start, minima, source):
    PROBLEMS.append({"name": name, "formula": formula, "variables": names, "start": [float(s) for s in start],
                     "minima": minima, "source": source})


def x(count):
    return ["x%d" % i for i in range(1, count + 1)]


def entries(module, wanted, make_name, prefix):
    """Of a module of shared cases: wanted maps a name to (minima, start or None for the first point)."""
    found = set()
    for entry in module.ENTRIES:
        name = make_name(entry["source"])
        if name in wanted and name not in found:
            found.add(name)
            minima, start = wanted[name]
            point = entry["points"][0]
            first = point["at"] if isinstance(point, dict) else point
            problem(prefix + name, entry["formula"], entry["names"], start or first, minima, entry["source"])
    missing = set(wanted) - found
    if missing:
        raise SystemExit("not found: %s" % sorted(missing))


def inside(source):
    return source[source.index("(") + 1:source.rindex(")")]


entries(functions_least_squares, {
    "Rosenbrock": (["0"], None),
    "Freudenstein and Roth": (["0", "48.9842"], None),
    "Powell badly scaled": (["0"], None),
    "Brown badly scaled": (["0"], None),
    "Beale": (["0"], None),
    "Jennrich and Sampson": (["124.362"], None),
    "Bard": (["8.21487e-3", "17.4286"], None),
    "Gaussian": (["1.12793e-8"], None),
    "Meyer": (["87.9458"], None),
    "Box three-dimensional": (["0"], None),
    "Powell singular": (["0"], None),
    "Wood": (["0"], None),
    "Kowalik and Osborne": (["3.07505e-4", "1.02734e-3"], None),
    "Brown and Dennis": (["85822.2"], None),
    "Biggs EXP6, m = 13": (["5.65565e-3", "0"], None),
    "extended Rosenbrock, n = 10": (["0"], None),
    "extended Powell singular, n = 8": (["0"], None),
    "penalty I, n = 4": (["2.24997e-5"], None),
    "variably dimensioned, n = 5": (["0"], None),
    "trigonometric, n = 4": (["0"], None),
    "Brown almost-linear, n = 4": (["0", "1"], None),
    "Broyden tridiagonal, n = 5": (["0"], None),
    "linear, full rank, n = 3, m = 5": (["2"], None),
    "linear, rank 1, n = 3, m = 4": (["0.6666666666666667"], None),
}, inside, "MGH ")

MGH = "More, Garbow and Hillstrom 1981, problem %d"
problem("MGH helical valley", "100*((x3-10*(atan2(x2,x1)/(2*pi)))^2 + (sqrt(x1^2+x2^2)-1)^2) + x3^2", x(3),
        [-1, 0, 0], ["0"], MGH % 7 + ", with atan2 for its branches")
problem("MGH Gulf", "sum(i, 1, 99, (exp(-abs(25+(-50*ln(i/100))^(2/3)-x2)^x3/x1)-i/100)^2)", x(3),
        [5, 2.5, 0.15], ["0"], MGH % 11)
for n, minimum in ((6, "2.28767e-3"), (9, "1.39976e-6")):
    problem("MGH Watson, n = %d" % n,
            "sum(i, 1, 29, (sum(j, 2, {n}, (j-1)*x[j]*(i/29)^(j-2)) - sum(j, 1, {n}, x[j]*(i/29)^(j-1))^2 - 1)^2)"
            " + x1^2 + (x2-x1^2-1)^2".format(n=n), x(n), [0] * n, [minimum], MGH % 20)
for n, minimum in ((10, "7.08765e-5"),):
    problem("MGH penalty I, n = %d" % n,
            "1e-5*sum(i, 1, {n}, (x[i]-1)^2) + (sum(i, 1, {n}, x[i]^2) - 1/4)^2".format(n=n), x(n),
            range(1, n + 1), [minimum], MGH % 23)
for n, minimum in ((4, "9.37629e-6"), (10, "2.93660e-4")):
    problem("MGH penalty II, n = %d" % n,
            ("(x1-1/5)^2 + 1e-5*sum(i, 2, {n}, (exp(x[i]/10)+exp(x[i-1]/10)-exp(i/10)-exp((i-1)/10))^2)"
             " + 1e-5*sum(i, 2, {n}, (exp(x[i]/10)-exp(-1/10))^2) + (sum(j, 1, {n}, ({n}-j+1)*x[j]^2)-1)^2")
            .format(n=n), x(n), [0.5] * n, [minimum], MGH % 24)
problem("MGH variably dimensioned, n = 10",
        "sum(i, 1, 10, (x[i]-1)^2) + sum(i, 1, 10, i*(x[i]-1))^2 + sum(i, 1, 10, i*(x[i]-1))^4", x(10),
        [1 - i / 10 for i in range(1, 11)], ["0"], MGH % 25)
problem("MGH trigonometric, n = 10", "sum(i, 1, 10, (10-sum(j, 1, 10, cos(x[j]))+i*(1-cos(x[i]))-sin(x[i]))^2)", x(10),
        [0.1] * 10, ["0", "2.79506e-5"], MGH % 26)
problem("MGH Brown almost-linear, n = 10",
        "sum(i, 1, 9, (x[i]+sum(j, 1, 10, x[j])-11)^2) + (prod(j, 1, 10, x[j])-1)^2", x(10), [0.5] * 10, ["0", "1"], MGH % 27)
H = 1 / 11


def neighbours(i):
    return "2*x%d%s%s" % (i, "-x%d" % (i - 1) if i > 1 else "", "-x%d" % (i + 1) if i < 10 else "")


problem("MGH discrete boundary value, n = 10",
        " + ".join("(%s+(1/11)^2*(x%d+%d/11+1)^3/2)^2" % (neighbours(i), i, i) for i in range(1, 11)), x(10),
        [i * H * (i * H - 1) for i in range(1, 11)], ["0"], MGH % 28)
problem("MGH discrete integral equation, n = 10",
        "sum(i, 1, 10, (x[i] + ((1-i/11)*sum(j, 1, i, j/11*(x[j]+j/11+1)^3)"
        " + i/11*sum(j, i+1, 10, (1-j/11)*(x[j]+j/11+1)^3))/22)^2)", x(10),
        [i * H * (i * H - 1) for i in range(1, 11)], ["0"], MGH % 29)
problem("MGH Broyden banded, n = 10",
        " + ".join("(x%d*(2+5*x%d^2)+1%s)^2" % (i, i, "".join(
            "-x%d*(1+x%d)" % (j, j) for j in range(max(1, i - 5), min(10, i + 1) + 1) if j != i))
                   for i in range(1, 11)), x(10), [-1] * 10, ["0"], MGH % 31)
problem("MGH linear, rank 1 with zeros, n = 5, m = 10", "2 + sum(i, 2, 9, ((i-1)*sum(j, 2, 4, j*x[j])-1)^2)", x(5),
        [1] * 5, ["3.647058823529412"], MGH % 34 + ": (m^2+3m-6)/(2(2m-3))")


def chebyshev(degree, u):
    before, now = [1], [0, 1]
    for _ in range(degree - 1):
        doubled = [0] + [2 * c for c in now]
        before, now = now, [a - (before[k] if k < len(before) else 0) for k, a in enumerate(doubled)]
    return "+".join("(%d)*%s^%d" % (c, u, k) if k else "(%d)" % c for k, c in enumerate(now) if c)


for n, minimum in ((4, "0"), (6, "0"), (7, "0"), (8, "3.51687e-3")):
    problem("MGH Chebyquad, n = %d" % n, " + ".join(
        "(sum(j, 1, %d, %s)/%d%s)^2" % (n, chebyshev(i, "(2*x[j]-1)"), n, "+1/%d" % (i * i - 1) if i % 2 == 0 else "")
        for i in range(1, n + 1)), x(n), [j / (n + 1) for j in range(1, n + 1)], [minimum], MGH % 35)

NIST = {"Misra1a": "1.2455138894e-1", "Misra1b": "7.5464681533e-2", "Misra1c": "4.0966836971e-2",
        "Misra1d": "5.6419295283e-2", "DanWood": "4.3173084083e-3", "Rat42": "8.0565229338",
        "Rat43": "8.7864049080e3", "BoxBOD": "1.1680088766e3", "MGH09": "3.0750560385e-4", "MGH17": "5.4648946975e-5"}
for entry in functions_nist.ENTRIES:
    title = entry["source"].split(", ")[-1]
    if title in NIST:
        problem("NIST " + title, entry["formula"], entry["names"], entry["points"][2], [NIST[title]],
                entry["source"] + ", second start")

entries(functions_cutest, {
    "ARWHEAD": (["0"], None), "COSINE": (["-3"], None), "CUBE": (["0"], None), "DENSCHNA": (["0"], None),
    "DENSCHNB": (["0"], None), "DENSCHNC": (["0", "1.83362e-1"], None), "DENSCHND": (["0"], None),
    "DENSCHNE": (["0", "1"], None), "DENSCHNF": (["0"], None), "DQDRTIC": (["0"], None), "DQRTIC": (["0"], None),
    "FLETCHCR": (["0"], None), "HIMMELBG": (["0"], None), "LIARWHD": (["0"], None), "NONDIA": (["0"], None),
    "NONDQUAR": (["0"], None), "QUARTC": (["0"], None), "SCHMVETT": (["-6"], None), "SINQUAD": (["0"], None),
    "TRIDIA": (["0"], None), "VARDIM": (["0"], None), "BIGGSB1": (["0"], None), "NONSCOMP": (["0"], None),
    "POWER": (["0"], None), "extended Cliff": (["0.199786613"], None), "raydan 1": (["0.6"], None),
    "raydan 2": (["3"], None), "extended Tridiagonal 1": (["0"], [2.0, 2.0]),
}, lambda source: source.replace("CUTEst, ", "").replace("; stated in Andrei 2008", "").split(", ")[-1], "CUTEst ")


def last(source):
    return source.split(": ")[-1]


entries(functions_global, {
    "Bohachevsky 1": (["0"], [0.2, 0.1]), "Bohachevsky 2": (["0"], [0.2, 0.1]), "Bohachevsky 3": (["0"], [0.2, 0.1]),
    "Booth": (["0"], [-4.0, 8.5]), "Branin": (["0.39788735772973816"], [2.0, 1.0]),
    "Three-hump camel": (["0"], [0.5, -0.5]), "Six-hump camel": (["-1.0316284534898774"], [0.5, -0.5]),
    "Deckkers-Aarts": (["-24776.518"], [0.125, 10.0]), "Easom": (["-1"], [2.5, 4.0]),
    "Goldstein-Price": (["3", "30", "84", "840"], [0.5, -0.75]), "Himmelblau": (["0"], [0.0, 0.0]),
    "Hosaki": (["-2.345811576101292", "-1.1277943"], [3.0, 3.0]), "Leon": (["0"], None),
    "Matyas": (["0"], [-8.0, 3.0]), "McCormick": (["-1.9132229549810367"], [2.5, -1.0]),
    "Price 4": (["0"], [1.5, -1.0]), "Rotated ellipse": (["0"], [3.0, -2.0]),
    "Trecanni": (["0"], [-1.5, 1.25]), "Wayburn-Seader 1": (["0"], [-1.5, 0.5]), "Brent": (["0"], [-5.0, -5.25]),
}, last, "")
entries(functions_global_more, {
    "Sargan in two variables": (["0"], [3.0, -4.0]), "Schwefel 2.36": (["-3456"], [5.0, 7.5]),
    "Qing in three variables": (["0"], [2.0, -0.5, 1.5]), "Rosenbrock in ten variables": (["0"], [-1.2, 1.0] * 5),
    "Shekel 5": (["-10.1532"], [4.5, 4.5, 4.5, 4.5]), "Shekel 7": (["-10.4029"], [4.5, 4.5, 4.5, 4.5]),
    "Shekel 10": (["-10.5364"], [4.5, 4.5, 4.5, 4.5]), "Trid in six variables": (["-50"], [1.0, -2.0, 3.0, 0.5, 4.0, -1.0]),
    "Styblinski-Tang in four variables": (["-156.66466281508568"], [-2.0, -2.5, -3.5, -4.0]),
    "Zakharov in five variables": (["0"], [0.5, -1.0, 0.25, 0.75, -0.125]),
}, last, "")

with open(os.path.join(HERE, "problems.json"), "w") as out:
    out.write("[\n" + ",\n".join("  " + json.dumps(p) for p in PROBLEMS) + "\n]\n")
print(len(PROBLEMS), "problems")
