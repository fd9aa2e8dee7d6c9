"""Elementary functions with their derivatives written by hand from the published tables
(NIST Digital Library of Mathematical Functions, DLMF; otherwise the definition)."""

from mpmath import mp, mpf
import mpmath as m

ENTRIES = []
X = ["x"]
XY = ["x", "y"]


def add(source, formula, value, derivatives, *points, names=X):
    ENTRIES.append({
        "formula": formula, "names": names, "value": value, "source": source,
        "derivatives": derivatives if isinstance(derivatives, list) else [derivatives],
        "points": [p if isinstance(p, list) else [p] for p in points],
    })


def sgn(v):
    return mpf((v > 0) - (v < 0))


def sigma(v):
    return 1 / (1 + m.exp(-v))


def phi(v):
    return m.exp(-v * v / 2) / m.sqrt(2 * m.pi)


def Phi(v):
    return (1 + m.erf(v / m.sqrt(2))) / 2


TRIG = "DLMF 4.20(i), derivatives of trigonometric functions"
add(TRIG, "sin(x)", m.sin, m.cos, 0.0, 0.5, -2.25, 100.0)
add(TRIG, "cos(x)", m.cos, lambda x: -m.sin(x), 0.0, 1.25, -30.5)
add(TRIG, "tan(x)", m.tan, lambda x: m.sec(x) ** 2, 0.0, 0.75, 1.5)
add(TRIG, "csc(x)", m.csc, lambda x: -m.csc(x) * m.cot(x), 0.5, -2.0)
add(TRIG, "sec(x)", m.sec, lambda x: m.sec(x) * m.tan(x), 0.0, 1.0, 2.5)
add(TRIG, "cot(x)", m.cot, lambda x: -m.csc(x) ** 2, 0.25, -1.5)
ARC = "DLMF 4.24(ii), derivatives of inverse trigonometric functions"
add(ARC, "asin(x)", m.asin, lambda x: 1 / m.sqrt(1 - x * x), 0.0, 0.5, -0.875)
add(ARC, "acos(x)", m.acos, lambda x: -1 / m.sqrt(1 - x * x), 0.0, -0.25, 0.96875)
add(ARC, "atan(x)", m.atan, lambda x: 1 / (1 + x * x), 0.0, 1.0, -1e8)
HYP = "DLMF 4.34, derivatives of hyperbolic functions"
add(HYP, "sinh(x)", m.sinh, m.cosh, 0.0, 1e-9, -3.5)
add(HYP, "cosh(x)", m.cosh, m.sinh, 0.0, 2.25, -20.0)
add(HYP, "tanh(x)", m.tanh, lambda x: m.sech(x) ** 2, 0.0, 0.5, -3.0)
ARH = "DLMF 4.38(ii), derivatives of inverse hyperbolic functions"
add(ARH, "asinh(x)", m.asinh, lambda x: 1 / m.sqrt(1 + x * x), 0.0, 1e-10, -4.0, 1e10)
add(ARH, "acosh(x)", m.acosh, lambda x: 1 / (m.sqrt(x - 1) * m.sqrt(x + 1)), 1.25, 10.0)
add(ARH, "atanh(x)", m.atanh, lambda x: 1 / (1 - x * x), 0.0, 1e-12, -0.75)
EXP = "DLMF 4.7, derivatives of logarithms, exponentials and powers"
add(EXP, "exp(x)", m.exp, m.exp, 0.0, 1.5, -40.0)
add(EXP, "e^x", m.exp, m.exp, 2.0)
add(EXP, "ln(x)", m.ln, lambda x: 1 / x, 1.0, 0.125, 1e6)
add(EXP, "log(x)", m.ln, lambda x: 1 / x, 3.0)
add(EXP, "2^x", lambda x: mpf(2) ** x, lambda x: mpf(2) ** x * m.ln(2), 0.5, -3.0)
add(EXP, "x^2.5", lambda x: x ** mpf("2.5"), lambda x: mpf("2.5") * x ** mpf("1.5"), 2.0, 0.0625)
add(EXP, "x^7", lambda x: x ** 7, lambda x: 7 * x ** 6, -1.5, 0.0)
add(EXP, "x^(-3)", lambda x: x ** -3, lambda x: -3 * x ** -4, -0.5, 4.0)
add(EXP, "x^y", lambda x, y: x ** y, [lambda x, y: y * x ** (y - 1), lambda x, y: x ** y * m.ln(x)],
    [2.0, 3.0], [0.5, -1.5], [1.0, 7.0], names=XY)
DEF = "definition, derivative by hand from DLMF 4.7"
add(DEF, "expm1(x)", m.expm1, m.exp, 0.0, 1e-12, -1e-12, 2.5)
add(DEF, "log1p(x)", m.log1p, lambda x: 1 / (1 + x), 0.0, 1e-12, -0.5, 1e5)
add(DEF, "log2(x)", lambda x: m.ln(x) / m.ln(2), lambda x: 1 / (x * m.ln(2)), 8.0, 0.3)
add(DEF, "log10(x)", lambda x: m.ln(x) / m.ln(10), lambda x: 1 / (x * m.ln(10)), 1000.0, 0.7)
add(DEF, "sqrt(x)", m.sqrt, lambda x: 1 / (2 * m.sqrt(x)), 2.0, 1e-8)
add(DEF, "cbrt(x)", lambda x: sgn(x) * m.cbrt(abs(x)), lambda x: 1 / (3 * m.cbrt(abs(x)) ** 2), 27.0, -0.125, -5.0)
add(DEF, "hypot(x, y)", m.hypot, [lambda x, y: x / m.hypot(x, y), lambda x, y: y / m.hypot(x, y)],
    [3.0, -4.0], [1e200, 1e200], [1e-200, 0.0], names=XY)
add("definition (angle of the point (x, y)), derivative by hand from DLMF 4.24(ii)", "atan2(y, x)",
    lambda x, y: m.atan2(y, x), [lambda x, y: -y / (x * x + y * y), lambda x, y: x / (x * x + y * y)],
    [1.0, 2.0], [-1.0, 0.5], [-2.0, -3.0], [0.0, 1.5], names=XY)
ERF = "DLMF 7.2(i), the error function as an integral"
add(ERF, "erf(x)", m.erf, lambda x: 2 / m.sqrt(m.pi) * m.exp(-x * x), 0.0, 0.5, -1.75, 3.5)
GELU = "Hendrycks and Gimpel 2016, Gaussian error linear unit: x times the normal distribution function"
add(GELU, "gelu(x)", lambda x: x * Phi(x), lambda x: Phi(x) + x * phi(x), 0.0, 1.0, -0.75, 4.0)
LOGISTIC = "logistic function and its integral, derivative by hand"
add(LOGISTIC, "sigmoid(x)", sigma, lambda x: sigma(x) * sigma(-x), 0.0, 2.0, -30.0, 40.0)
add(LOGISTIC, "softplus(x)", lambda x: m.log1p(m.exp(x)), sigma, 0.0, -35.0, 50.0, 1.5)
PIECE = "definition by cases, derivative by hand within a case"
add(PIECE, "abs(x)", abs, sgn, 2.5, -0.5)
add(PIECE, "|x - 3|", lambda x: abs(x - 3), lambda x: sgn(x - 3), 1.0)
add(PIECE, "sign(x)", sgn, lambda x: mpf(0), 2.0, -7.5)
add(PIECE, "floor(x)", m.floor, lambda x: mpf(0), 2.5, -0.25)
add(PIECE, "ceil(x)", m.ceil, lambda x: mpf(0), 2.5, -0.25)
add(PIECE, "round(x)", lambda x: m.floor(x + mpf("0.5")), lambda x: mpf(0), 2.25, -1.75)
add(PIECE, "relu(x)", lambda x: max(x, mpf(0)), lambda x: mpf(x > 0), 1.5, -1.5)
add(PIECE, "mod(x, y)", lambda x, y: x - y * m.floor(x / y), [lambda x, y: mpf(1), lambda x, y: -m.floor(x / y)],
    [7.5, 2.0], [-7.5, 2.0], [5.25, -2.0], names=XY)
add(PIECE, "min(x, y)", min, [lambda x, y: mpf(x < y), lambda x, y: mpf(y < x)], [1.0, 2.0], [3.0, -2.0], names=XY)
add(PIECE, "max(x, y)", max, [lambda x, y: mpf(x > y), lambda x, y: mpf(y > x)], [1.0, 2.0], [3.0, -2.0], names=XY)
add(PIECE, "if(x > y, x^2, 3*y)", lambda x, y: x * x if x > y else 3 * y,
    [lambda x, y: 2 * x if x > y else mpf(0), lambda x, y: mpf(0) if x > y else mpf(3)], [2.0, 1.0], [1.0, 2.0], names=XY)
