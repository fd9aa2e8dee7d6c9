"""Sums of squares from More, Garbow and Hillstrom: Testing unconstrained optimization software,
ACM Transactions on Mathematical Software 7 (1981) 17-41, at their standard starting points and
elsewhere."""

ENTRIES = []


def add(number, name, residuals, names, *points, formula=None):
    python = " + ".join("(%s)^2" % residual for residual in residuals)
    entry = {
        "formula": formula or python,
        "names": names,
        "points": list(points),
        "source": "More, Garbow and Hillstrom 1981, problem %d (%s)" % (number, name),
        "python": python,
    }
    ENTRIES.append(entry)


def known(at, value, within=1e-9, flat=None):
    return {"at": at, "value": value, "within": within, "flat": flat}


def x(count):
    return ["x%d" % i for i in range(1, count + 1)]


add(1, "Rosenbrock", ["10*(x2-x1^2)", "1-x1"], x(2), known([-1.2, 1.0], 24.2), known([1.0, 1.0], 0), [0.5, -1.5])
add(2, "Freudenstein and Roth", ["-13+x1+((5-x2)*x2-2)*x2", "-29+x1+((x2+1)*x2-14)*x2"], x(2),
    known([0.5, -2.0], 400.5), known([5.0, 4.0], 0), known([11.4128, -0.896805], 48.9842, 1e-5, 1e-2))
add(3, "Powell badly scaled", ["10^4*x1*x2-1", "exp(-x1)+exp(-x2)-1.0001"], x(2),
    known([0.0, 1.0], 1.1352618, 1e-4), [1e-5, 9.0])
add(4, "Brown badly scaled", ["x1-10^6", "x2-2e-6", "x1*x2-2"], x(2), known([1.0, 1.0], 999998000003.0, 1e-9), [1e6, 2e-6])
add(5, "Beale", ["1.5-x1*(1-x2)", "2.25-x1*(1-x2^2)", "2.625-x1*(1-x2^3)"], x(2),
    known([1.0, 1.0], 14.203125), known([3.0, 0.5], 0))
add(6, "Jennrich and Sampson", ["2+2*%d-(exp(%d*x1)+exp(%d*x2))" % (i, i, i) for i in range(1, 11)], x(2),
    known([0.3, 0.4], 4171.306162, 1e-8), known([0.257825, 0.257825], 124.362182, 1e-6, 2),
    formula="sum(i, 1, 10, (2+2*i-(exp(i*x1)+exp(i*x2)))^2)")
add(7, "helical valley, x1 > 0", ["10*(x3-10*(atan(x2/x1)/(2*pi)))", "10*(sqrt(x1^2+x2^2)-1)", "x3"], x(3),
    known([1.0, 0.0, 0.0], 0), [0.5, -0.75, 0.25])
add(7, "helical valley, x1 < 0", ["10*(x3-10*(atan(x2/x1)/(2*pi)+0.5))", "10*(sqrt(x1^2+x2^2)-1)", "x3"], x(3),
    known([-1.0, 0.0, 0.0], 2500))
BARD = [0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39]
add(8, "Bard", ["%s-(x1+%d/(%d*x2+%d*x3))" % (y, u, 16 - u, min(u, 16 - u)) for u, y in enumerate(BARD, 1)], x(3),
    known([1.0, 1.0, 1.0], 41.68170, 1e-5), known([0.08241056, 1.133036, 2.343695], 8.21487e-3, 1e-6, 1e-4))
GAUSS = [0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989]
GAUSS += GAUSS[-2::-1]
add(9, "Gaussian", ["x1*exp(-x2*((8-%d)/2-x3)^2/2)-%s" % (i, y) for i, y in enumerate(GAUSS, 1)], x(3),
    known([0.4, 1.0, 0.0], 3.888107e-6, 1e-9), [0.3989561, 1.000019, 0.125])
MEYER = [34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872]
add(10, "Meyer", ["x1*exp(x2/(%d+x3))-%d" % (45 + 5 * i, y) for i, y in enumerate(MEYER, 1)], x(3),
    known([0.02, 4000.0, 250.0], 1.693608e9, 1e-5), [0.0056, 6181.0, 345.0])
add(12, "Box three-dimensional",
    ["exp(-%d/10*x1)-exp(-%d/10*x2)-x3*(exp(-%d/10)-exp(-%d))" % (i, i, i, i) for i in range(1, 11)], x(3),
    known([0.0, 10.0, 20.0], 1031.154, 1e-5), known([1.0, 10.0, 1.0], 0, 1e-15),
    formula="sum(i, 1, 10, (exp(-i/10*x1)-exp(-i/10*x2)-x3*(exp(-i/10)-exp(-i)))^2)")
add(13, "Powell singular", ["x1+10*x2", "sqrt(5)*(x3-x4)", "(x2-2*x3)^2", "sqrt(10)*(x1-x4)^2"], x(4),
    known([3.0, -1.0, 0.0, 1.0], 215), [0.5, -0.25, 1.5, -2.0])
add(14, "Wood", ["10*(x2-x1^2)", "1-x1", "sqrt(90)*(x4-x3^2)", "1-x3", "sqrt(10)*(x2+x4-2)", "10^(-1/2)*(x2-x4)"], x(4),
    known([-3.0, -1.0, -3.0, -1.0], 19192), known([1.0, 1.0, 1.0, 1.0], 0))
KOWALIK = [(0.1957, 4.0), (0.1947, 2.0), (0.1735, 1.0), (0.1600, 0.5), (0.0844, 0.25), (0.0627, 0.167),
           (0.0456, 0.125), (0.0342, 0.1), (0.0323, 0.0833), (0.0235, 0.0714), (0.0246, 0.0625)]
add(15, "Kowalik and Osborne",
    ["%s-x1*(%s^2+%s*x2)/(%s^2+%s*x3+x4)" % (y, u, u, u, u) for y, u in KOWALIK], x(4),
    known([0.25, 0.39, 0.415, 0.39], 5.313e-3, 1e-5), known([0.1928, 0.1913, 0.1231, 0.1361], 3.07505e-4, 1e-6, 1e-3))
add(16, "Brown and Dennis",
    ["(x1+%d/5*x2-exp(%d/5))^2+(x3+x4*sin(%d/5)-cos(%d/5))^2" % (i, i, i, i) for i in range(1, 21)], x(4),
    known([25.0, 5.0, -5.0, -1.0], 7926693.336997432, 1e-12), [-11.59, 13.2, -0.4034, 0.2368],
    formula="sum(i, 1, 20, ((x1+i/5*x2-exp(i/5))^2+(x3+x4*sin(i/5)-cos(i/5))^2)^2)")
add(18, "Biggs EXP6, m = 13",
    ["x3*exp(-{t}*x1)-x4*exp(-{t}*x2)+x6*exp(-{t}*x5)-(exp(-{t})-5*exp(-10*{t})+3*exp(-4*{t}))".format(t="%d/10" % i)
     for i in range(1, 14)], x(6),
    known([1.0, 2.0, 1.0, 1.0, 1.0, 1.0], 0.779070, 1e-5), known([1.0, 10.0, 1.0, 5.0, 4.0, 3.0], 0, 1e-15))
add(21, "extended Rosenbrock, n = 10",
    [r for i in range(1, 6) for r in ("10*(x%d-x%d^2)" % (2 * i, 2 * i - 1), "1-x%d" % (2 * i - 1))], x(10),
    known([-1.2, 1.0] * 5, 121.0), [0.1 * i for i in range(1, 11)],
    formula="sum(i, 1, 5, 100*(x[2i]-x[2i-1]^2)^2 + (1-x[2i-1])^2)")
add(22, "extended Powell singular, n = 8",
    [r.format(a=4 * i + 1, b=4 * i + 2, c=4 * i + 3, d=4 * i + 4) for i in range(2) for r in
     ("x{a}+10*x{b}", "sqrt(5)*(x{c}-x{d})", "(x{b}-2*x{c})^2", "sqrt(10)*(x{a}-x{d})^2")], x(8),
    known([3.0, -1.0, 0.0, 1.0] * 2, 430),
    formula="sum(i, 0, 1, (x[4i+1]+10x[4i+2])^2 + 5(x[4i+3]-x[4i+4])^2 + (x[4i+2]-2x[4i+3])^4 + 10(x[4i+1]-x[4i+4])^4)")
add(23, "penalty I, n = 4", ["sqrt(1/100000)*(x%d-1)" % i for i in range(1, 5)] + ["x1^2+x2^2+x3^2+x4^2-1/4"], x(4),
    known([1.0, 2.0, 3.0, 4.0], 885.063, 1e-5),
    formula="1e-5*sum(i, 1, 4, (x[i]-1)^2) + (sum(i, 1, 4, x[i]^2) - 1/4)^2")
SUM = "(%s)" % "+".join("%d*(x%d-1)" % (i, i) for i in range(1, 6))
add(25, "variably dimensioned, n = 5", ["x%d-1" % i for i in range(1, 6)] + [SUM, SUM + "^2"], x(5),
    [0.8, 0.6, 0.4, 0.2, 0.0], known([1.0] * 5, 0),
    formula="sum(i, 1, 5, (x_i-1)^2) + sum(i, 1, 5, i*(x[i]-1))^2 + sum(i, 1, 5, i*(x[i]-1))^4".replace("x_i", "x[i]"))
COSINES = "(%s)" % "+".join("cos(x%d)" % j for j in range(1, 5))
add(26, "trigonometric, n = 4",
    ["4-%s+%d*(1-cos(x%d))-sin(x%d)" % (COSINES, i, i, i) for i in range(1, 5)], x(4), [0.25, 0.25, 0.25, 0.25],
    [1.0, -0.5, 2.0, 0.75], formula="sum(i, 1, 4, (4-sum(j, 1, 4, cos(x[j]))+i*(1-cos(x[i]))-sin(x[i]))^2)")
add(27, "Brown almost-linear, n = 4",
    ["x%d+(x1+x2+x3+x4)-5" % i for i in range(1, 4)] + ["x1*x2*x3*x4-1"], x(4), [0.5] * 4, known([1.0] * 4, 0),
    formula="sum(i, 1, 3, (x[i]+sum(j, 1, 4, x[j])-5)^2) + (prod(j, 1, 4, x[j])-1)^2")
add(30, "Broyden tridiagonal, n = 5",
    ["(3-2*x%d)*x%d%s%s+1" % (i, i, "-x%d" % (i - 1) if i > 1 else "", "-2*x%d" % (i + 1) if i < 5 else "")
     for i in range(1, 6)], x(5), [-1.0] * 5, [0.5, -0.5, 1.0, -1.0, 0.25])
add(32, "linear, full rank, n = 3, m = 5",
    ["x%d-2/5*(x1+x2+x3)-1" % i for i in range(1, 4)] + ["-2/5*(x1+x2+x3)-1"] * 2, x(3), [1.0] * 3, known([-1.0] * 3, 2),
    formula="sum(i, 1, 3, (x[i]-2/5*sum(j, 1, 3, x[j])-1)^2) + 2(-2/5*sum(j, 1, 3, x[j])-1)^2")
add(33, "linear, rank 1, n = 3, m = 4", ["%d*(x1+2*x2+3*x3)-1" % i for i in range(1, 5)], x(3), [1.0, 1.0, 1.0],
    [0.25, -0.5, 0.125], formula="sum(i, 1, 4, (i*sum(j, 1, 3, j*x[j])-1)^2)")
