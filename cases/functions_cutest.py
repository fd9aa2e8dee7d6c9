"""Unconstrained problems of CUTEst (N. I. M. Gould, D. Orban, P. L. Toint: CUTEst: a constrained
and unconstrained testing environment with safe threads, Computational Optimization and
Applications 60 (2015) 545-557) in small dimensions, from their standard starting points, and from
N. Andrei: An unconstrained optimization test functions collection, Advanced Modeling and
Optimization 10 (2008) 147-161, which states most of them as formulas."""

ENTRIES = []


def add(name, formula, *points, names=None, python=None, source="CUTEst, %s; stated in Andrei 2008"):
    n = len(points[0]["at"] if isinstance(points[0], dict) else points[0])
    entry = {"formula": formula, "names": names or ["x%d" % i for i in range(1, n + 1)], "points": list(points),
             "source": source % name}
    if python:
        entry["python"] = python
    ENTRIES.append(entry)


def known(at, value, within=1e-9, flat=None):
    return {"at": at, "value": value, "within": within, "flat": flat}


def total(term, *indices):
    terms = []
    for i in indices:
        text = term
        for shift in (-3, -2, -1, 1, 2, 3):
            text = text.replace("{i%+d}" % shift, str(i + shift))
        terms.append("(" + text.replace("{i}", str(i)) + ")")
    return " + ".join(terms)


add("ENGVAL1", "sum(i, 1, 3, (x[i]^2+x[i+1]^2)^2) + sum(i, 1, 3, -4*x[i]+3)", [2.0, 2.0, 2.0, 2.0], [0.5, -1.0, 1.5, 0.25],
    python=total("(x{i}^2+x{i+1}^2)^2 - 4*x{i} + 3", 1, 2, 3))
add("ARWHEAD", "sum(i, 1, 3, (x[i]^2+x4^2)^2 - 4*x[i] + 3)", [1.0, 1.0, 1.0, 1.0], known([1.0, 1.0, 1.0, 0.0], 0),
    python=total("(x{i}^2+x4^2)^2 - 4*x{i} + 3", 1, 2, 3))
add("BDQRTIC", "sum(i, 1, 2, (-4*x[i]+3)^2 + (x[i]^2+2*x[i+1]^2+3*x[i+2]^2+4*x[i+3]^2+5*x6^2)^2)",
    [1.0] * 6, [0.5, -0.25, 1.0, 0.75, -1.5, 0.125],
    python=total("(-4*x{i}+3)^2 + (x{i}^2+2*x{i+1}^2+3*x{i+2}^2+4*x{i+3}^2+5*x6^2)^2", 1, 2))
add("COSINE", "sum(i, 1, 3, cos(-0.5*x[i+1]+x[i]^2))", [1.0, 1.0, 1.0, 1.0], [0.5, -1.5, 2.0, 0.25],
    python=total("cos(-0.5*x{i+1}+x{i}^2)", 1, 2, 3))
add("CUBE", "(x1-1)^2 + sum(i, 2, 3, 100*(x[i]-x[i-1]^3)^2)", [-1.2, 1.0, -1.2], known([1.0, 1.0, 1.0], 0),
    python="(x1-1)^2 + " + total("100*(x{i}-x{i-1}^3)^2", 2, 3))
add("DENSCHNA", "x1^4 + (x1+x2)^2 + (-1+exp(x2))^2", [8.0, 8.0], [1.0, -0.5], known([0.0, 0.0], 0))
add("DENSCHNB", "(x1-2)^2 + ((x1-2)*x2)^2 + (x2+1)^2", [1.0, 1.0], known([2.0, -1.0], 0))
add("DENSCHNC", "(-2+x1^2+x2^2)^2 + (-2+exp(x1-1)+x2^3)^2", [2.0, 3.0], known([1.0, 1.0], 0), [-0.5, 1.5])
add("DENSCHND", "(x1^2+x2^3-x3^4)^2 + (2*x1*x2*x3)^2 + (2*x1*x2-3*x2*x3+x1*x3)^2", [10.0, 10.0, 10.0], [1.0, -0.5, 0.25])
add("DENSCHNE", "x1^2 + (x2+x2^2)^2 + (-1+exp(x3))^2", [2.0, 3.0, -8.0], known([0.0, 0.0, 0.0], 0), [1.0, -0.5, 0.25])
add("DENSCHNF", "(2*(x1+x2)^2+(x1-x2)^2-8)^2 + (5*x1^2+(x2-3)^2-9)^2", [2.0, 0.0], known([1.0, 1.0], 0))
add("DQDRTIC", "sum(i, 1, 3, x[i]^2 + 100*x[i+1]^2 + 100*x[i+2]^2)", [3.0] * 5, known([0.0] * 5, 0), [0.5, -1.0, 2.0, 0.25, 1.5],
    python=total("x{i}^2 + 100*x{i+1}^2 + 100*x{i+2}^2", 1, 2, 3))
add("DQRTIC", "sum(i, 1, 4, (x[i]-i)^4)", [2.0] * 4, known([1.0, 2.0, 3.0, 4.0], 0), python=total("(x{i}-{i})^4", 1, 2, 3, 4))
add("EDENSCH", "16 + sum(i, 1, 3, (x[i]-2)^4 + (x[i]*x[i+1]-2*x[i+1])^2 + (x[i+1]+1)^2)", [0.0] * 4, [8.0, 8.0, 8.0, 8.0], [2.0, -1.0, 0.5, 1.5],
    python="16 + " + total("(x{i}-2)^4 + (x{i}*x{i+1}-2*x{i+1})^2 + (x{i+1}+1)^2", 1, 2, 3))
add("EG2", "sum(i, 1, 3, sin(x1+x[i]^2-1)) + 0.5*sin(x4^2)", [1.0] * 4, [0.5, -1.0, 2.0, 0.25],
    python=total("sin(x1+x{i}^2-1)", 1, 2, 3) + " + 0.5*sin(x4^2)")
add("FLETCHCR", "sum(i, 1, 3, 100*(x[i+1]-x[i]+1-x[i]^2)^2)", [0.0] * 4, [0.5, -1.0, 2.0, 0.25],
    python=total("100*(x{i+1}-x{i}+1-x{i}^2)^2", 1, 2, 3))
add("FREUROTH", "sum(i, 1, 2, (-13+x[i]+((5-x[i+1])*x[i+1]-2)*x[i+1])^2 + (-29+x[i]+((x[i+1]+1)*x[i+1]-14)*x[i+1])^2)",
    [0.5, -2.0, -2.0], [5.0, 4.0, 1.0],
    python=total("(-13+x{i}+((5-x{i+1})*x{i+1}-2)*x{i+1})^2 + (-29+x{i}+((x{i+1}+1)*x{i+1}-14)*x{i+1})^2", 1, 2))
add("GENHUMPS", "sum(i, 1, 2, sin(2*x[i])^2*sin(2*x[i+1])^2 + 0.05*(x[i]^2+x[i+1]^2))", [-506.0, 506.2, 506.2], [0.5, -1.25, 2.0],
    python=total("sin(2*x{i})^2*sin(2*x{i+1})^2 + 0.05*(x{i}^2+x{i+1}^2)", 1, 2))
add("HIMMELBG", "(2*x1^2+3*x2^2)*exp(-x1-x2)", [1.5, 1.5], known([0.0, 0.0], 0), [0.5, -0.75])
add("INDEF", "sum(i, 1, 4, x[i]) + 0.5*sum(i, 2, 3, cos(2*x[i]-x4-x1))", [0.2, 0.4, 0.6, 0.8], [1.0, -2.0, 3.0, 0.5],
    python="x1+x2+x3+x4 + 0.5*(%s)" % total("cos(2*x{i}-x4-x1)", 2, 3))
add("LIARWHD", "sum(i, 1, 3, 4*(-x1+x[i]^2)^2 + (x[i]-1)^2)", [4.0, 4.0, 4.0], known([1.0, 1.0, 1.0], 0), [0.5, -1.0, 2.0],
    python=total("4*(-x1+x{i}^2)^2 + (x{i}-1)^2", 1, 2, 3))
add("NONDIA", "(x1-1)^2 + sum(i, 2, 4, 100*(x1-x[i-1]^2)^2)", [-1.0] * 4, [0.5, -1.5, 2.0, 0.25],
    python="(x1-1)^2 + " + total("100*(x1-x{i-1}^2)^2", 2, 3, 4))
add("NONDQUAR", "(x1-x2)^2 + sum(i, 1, 2, (x[i]+x[i+1]+x4)^4) + (x3+x4)^2", [1.0, -1.0, 1.0, -1.0], [0.5, -1.5, 2.0, 0.25],
    python="(x1-x2)^2 + %s + (x3+x4)^2" % total("(x{i}+x{i+1}+x4)^4", 1, 2))
add("QUARTC", "sum(i, 1, 5, (x[i]-i)^4)", [2.0] * 5, python=total("(x{i}-{i})^4", 1, 2, 3, 4, 5))
add("SCHMVETT", "sum(i, 1, 2, -1/(1+(x[i]-x[i+1])^2) - sin((pi*x[i+1]+x[i+2])/2) - exp(-((x[i]+x[i+2])/x[i+1]-2)^2))",
    [0.5] * 4, [0.5, 1.5, -1.0, 2.0],
    python=total("-1/(1+(x{i}-x{i+1})^2) - sin((pi*x{i+1}+x{i+2})/2) - exp(-((x{i}+x{i+2})/x{i+1}-2)^2)", 1, 2))
add("SINQUAD", "(x1-1)^4 + sum(i, 2, 3, (sin(x[i]-x4)-x1^2+x[i]^2)^2) + (x4^2-x1^2)^2", [0.1] * 4, known([1.0] * 4, 0), [0.5, -1.5, 2.0, 0.25],
    python="(x1-1)^4 + %s + (x4^2-x1^2)^2" % total("(sin(x{i}-x4)-x1^2+x{i}^2)^2", 2, 3))
add("TRIDIA", "(x1-1)^2 + sum(i, 2, 4, i*(2*x[i]-x[i-1])^2)", [1.0] * 4, known([1.0, 0.5, 0.25, 0.125], 0),
    python="(x1-1)^2 + " + total("{i}*(2*x{i}-x{i-1})^2", 2, 3, 4))
add("VARDIM", "sum(i, 1, 3, (x[i]-1)^2) + (sum(i, 1, 3, i*x[i])-6)^2 + (sum(i, 1, 3, i*x[i])-6)^4",
    [2 / 3, 1 / 3, 0.0], known([1.0, 1.0, 1.0], 0), python="{0} + ({1}-6)^2 + ({1}-6)^4".format(total("(x{i}-1)^2", 1, 2, 3), "x1+2*x2+3*x3"))
add("WOODS", "100*(x2-x1^2)^2 + (1-x1)^2 + 90*(x4-x3^2)^2 + (1-x3)^2 + 10*(x2+x4-2)^2 + 0.1*(x2-x4)^2",
    known([-3.0, -1.0, -3.0, -1.0], 19192), [0.5, 1.5, -0.25, 2.0])
add("extended Maratos", "x1 + 100*(x1^2+x2^2-1)^2", [1.1, 0.1], [-0.5, 0.75], source="Andrei 2008, %s")
add("extended Cliff", "((x1-3)/100)^2 - (x1-x2) + exp(20*(x1-x2))", [0.0, -1.0], [1.0, 1.125], source="Andrei 2008 (CUTEst CLIFF), %s")
add("extended Hiebert", "(x1-10)^2 + (x1*x2-50000)^2", [0.0, 0.0], [10.0, 5000.0], source="Andrei 2008, %s")
add("generalized PSC1", "(x1^2+x2^2+x1*x2)^2 + sin(x1)^2 + cos(x2)^2", [3.0, 0.1], [-0.5, 1.5], source="Andrei 2008, %s")
add("raydan 1", "sum(i, 1, 3, i/10*(exp(x[i])-x[i]))", [1.0] * 3, known([0.0] * 3, 0.6), python=total("{i}/10*(exp(x{i})-x{i})", 1, 2, 3), source="Andrei 2008, %s")
add("raydan 2", "sum(i, 1, 3, exp(x[i])-x[i])", [1.0] * 3, known([0.0] * 3, 3), python=total("exp(x{i})-x{i}", 1, 2, 3), source="Andrei 2008, %s")
add("diagonal 1", "sum(i, 1, 3, exp(x[i])-i*x[i])", [1 / 3] * 3, [0.5, -1.0, 1.5], python=total("exp(x{i})-{i}*x{i}", 1, 2, 3), source="Andrei 2008, %s")
add("diagonal 2", "sum(i, 1, 3, exp(x[i])-x[i]/i)", [1.0, 0.5, 1 / 3], [0.5, -1.0, 1.5], python=total("exp(x{i})-x{i}/{i}", 1, 2, 3), source="Andrei 2008, %s")
add("diagonal 3", "sum(i, 1, 3, exp(x[i])-i*sin(x[i]))", [1.0] * 3, [0.5, -1.0, 1.5], python=total("exp(x{i})-{i}*sin(x{i})", 1, 2, 3), source="Andrei 2008, %s")
add("diagonal 5", "sum(i, 1, 3, log(exp(x[i])+exp(-x[i])))", [1.1] * 3, [0.5, -1.0, 1.5], python=total("ln(exp(x{i})+exp(-x{i}))", 1, 2, 3), source="Andrei 2008, %s")
add("Hager", "sum(i, 1, 3, exp(x[i])-sqrt(i)*x[i])", [1.0] * 3, [0.5, -1.0, 1.5], python=total("exp(x{i})-sqrt({i})*x{i}", 1, 2, 3), source="Andrei 2008, %s")
add("generalized tridiagonal 1", "sum(i, 1, 2, (x[i]+x[i+1]-3)^2 + (x[i]-x[i+1]+1)^4)", [2.0] * 3, [0.5, -1.0, 1.5],
    python=total("(x{i}+x{i+1}-3)^2 + (x{i}-x{i+1}+1)^4", 1, 2), source="Andrei 2008, %s")
add("extended Tridiagonal 1", "(x1+x2-3)^2 + (x1-x2+1)^4", [2.0, 2.0], known([1.0, 2.0], 0), source="Andrei 2008, %s")
add("extended three exponential terms", "exp(x1+3*x2-0.1) + exp(x1-3*x2-0.1) + exp(-x1-0.1)", [0.1, 0.1], [-0.5, 0.75], source="Andrei 2008, %s")
add("perturbed quadratic", "sum(i, 1, 3, i*x[i]^2) + sum(i, 1, 3, x[i])^2/100", [0.5] * 3, [1.0, -2.0, 0.25],
    python="x1^2+2*x2^2+3*x3^2 + (x1+x2+x3)^2/100", source="Andrei 2008, %s")
add("extended quadratic penalty QP1", "sum(i, 1, 2, (x[i]^2-2)^2) + (sum(i, 1, 3, x[i]^2)-0.5)^2", [1.0] * 3, [0.5, -1.0, 1.5],
    python="(x1^2-2)^2+(x2^2-2)^2+(x1^2+x2^2+x3^2-0.5)^2", source="Andrei 2008, %s")
add("extended quadratic penalty QP2", "sum(i, 1, 2, (x[i]^2-sin(x[i]))^2) + (sum(i, 1, 3, x[i]^2)-100)^2", [1.0] * 3, [0.5, -1.0, 1.5],
    python="(x1^2-sin(x1))^2+(x2^2-sin(x2))^2+(x1^2+x2^2+x3^2-100)^2", source="Andrei 2008, %s")
add("extended EP1", "(exp(x1-x2)-5)^2 + (x1-x2)^2*(x1-x2-11)^2", [1.5, 1.0], [-0.5, 0.75], source="Andrei 2008, %s")
add("BIGGSB1", "(x1-1)^2 + sum(i, 1, 3, (x[i+1]-x[i])^2) + (1-x4)^2", [0.0] * 4, known([1.0] * 4, 0), [0.5, -1.0, 1.5, 2.0],
    python="(x1-1)^2 + %s + (1-x4)^2" % total("(x{i+1}-x{i})^2", 1, 2, 3))
add("NONSCOMP", "(x1-1)^2 + sum(i, 2, 3, 4*(x[i]-x[i-1]^2)^2)", [3.0] * 3, known([1.0] * 3, 0),
    python="(x1-1)^2 + " + total("4*(x{i}-x{i-1}^2)^2", 2, 3))
add("POWER", "sum(i, 1, 4, (i*x[i])^2)", [1.0] * 4, python=total("({i}*x{i})^2", 1, 2, 3, 4))
