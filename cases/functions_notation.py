"""Ways to write a function: each entry pairs a spelling of the formula language with the meaning,
written out for SymPy by hand from the language's description."""

ENTRIES = []
XY = ["x", "y"]


def add(what, formula, python, *points, names=XY):
    ENTRIES.append({"formula": formula, "python": python, "names": names, "points": list(points),
                    "source": "formula language: " + what})


add("unary minus binds looser than ^", "-x^2 + y", "-(x^2) + y", [3.0, 1.0])
add("^ binds to the right", "x^y^2", "x^(y^2)", [1.5, 2.0])
add("a negative exponent", "x^-2*y", "x^(-2)*y", [2.0, 3.0])
add("implicit multiplication", "2x y + 3(x+1)(y-1)", "2*x*y + 3*(x+1)*(y-1)", [1.5, -2.0])
add("implicit multiplication by letters", "xy + yx", "2*x*y", [1.5, 4.0])
add("/ and implicit multiplication bind alike", "1/2x + y", "(1/2)*x + y", [3.0, 1.0])
add("a function takes the factor after it", "sin 2x + cos y", "sin(2*x) + cos(y)", [0.75, 2.0])
add("a function followed by a bracket", "2sin(x)cos(y)", "2*sin(x)*cos(y)", [0.5, 0.25])
add("bars are the absolute value", "|x|y + |y - 3|", "abs(x)*y + abs(y-3)", [-2.0, 1.5])
add("superscripts", "x² + 3y³", "x^2 + 3*y^3", [2.0, -1.5])
add("root sign, dots, minus sign", "√(x² + 1) − 2·x×y", "sqrt(x^2+1) - 2*x*y", [1.5, 0.5])
add("π and pi", "sin(π x) + pi*y", "sin(pi*x) + pi*y", [0.25, 2.0])
add("tau", "cos(tau*x)*y", "cos(2*pi*x)*y", [0.125, 3.0])
add("e is a constant", "e^(x y)", "exp(x*y)", [0.5, -1.5])
add("scientific numbers", "1e-3x + 2.5E2y", "x/1000 + 250*y", [4.0, 0.5])
add("log is the natural logarithm", "log(x) + ln(y)", "log(x) + log(y)", [2.0, 5.0])
add("LaTeX: fraction", r"\frac{x}{1+y^2}", "x/(1+y^2)", [3.0, 2.0])
add("LaTeX: functions", r"\sin x \cos y", "sin(x)*cos(y)", [0.5, 1.25])
add("LaTeX: root and power", r"\sqrt{x^{2}+y^{4}}", "sqrt(x^2+y^4)", [3.0, 1.5])
add("LaTeX: exponential", r"e^{-\frac{x^2+y^2}{2}}", "exp(-(x^2+y^2)/2)", [0.5, -1.0])
add("LaTeX: product sign and brackets", r"\left(x+y\right)\cdot x", "(x+y)*x", [2.0, -0.5])
add("LaTeX: indices", r"x_{1}^2 x_{2}", "x1^2*x2", [3.0, 2.0], names=["x1", "x2"])
add("one variable, three spellings", "x1 + x_1^2 + x[1]^3 + x2", "x1+x1^2+x1^3+x2", [2.0, 1.0], names=["x1", "x2"])
add("a letter with digits before a bracket", "b1(1-x)", "b1*(1-x)", [2.0, 0.25], names=["b1", "x"])
add("Greek letters", "α^2 + α β", "a^2 + a*b", [1.5, -2.0], names=["a", "b"])
ENTRIES[-1]["greek"] = ["α", "β"]
add("sum over an index", "sum(i, 1, 4, x^i) + y", "x+x^2+x^3+x^4+y", [0.5, 2.0])
add("product over an index", "prod(k, 1, 3, x + k*y)", "(x+y)*(x+2*y)*(x+3*y)", [1.0, 0.5])
add("an empty sum and an empty product", "x*sum(i, 2, 1, y) + prod(i, 2, 1, y) + y", "1 + y + 0*x", [3.0, 2.0])
add("nested sums with a bound of the outer index", "sum(i, 1, 3, sum(j, 1, i, x^j*y))", "3*x*y + 2*x^2*y + x^3*y", [0.5, 2.0])
add("conditions with and, or, not", "if(x > 0 and not y > 1, x*y, x + y)", "x*y", [2.0, 0.5])
