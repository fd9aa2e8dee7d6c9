"""More test functions of global optimisation, in two and more variables.

Jamil and Yang: A literature survey of benchmark functions for global optimization problems,
International Journal of Mathematical Modelling and Numerical Optimisation 4 (2013) 150-194, and
Gavana's collection in SciPy's global-optimisation benchmarks, which both state where each comes
from. A name with brackets gives its own source.
"""

SURVEY = "Jamil and Yang 2013, SciPy benchmarks: %s"
XY = ["x", "y"]
ENTRIES = []


def add(name, formula, *points, names=XY, python=None):
    source = name if "(" in name else SURVEY % name
    entry = {"formula": formula, "names": names, "points": list(points), "source": source}
    if python:
        entry["python"] = python
    ENTRIES.append(entry)


def minimum(at, value, within=1e-4, flat=None):
    return {"at": at, "value": value, "within": within, "flat": flat}


def x(count):
    return ["x%d" % i for i in range(1, count + 1)]


def total(term, first, last):
    """The sum written out: {i} stands for the index, {i+1} and {i-1} for its neighbours."""
    return " + ".join("(" + term.replace("{i+1}", str(i + 1)).replace("{i-1}", str(i - 1))
                      .replace("{i}", str(i)) + ")" for i in range(first, last + 1))


# one variable
ONE = ["x"]
add("Problem 02", "sin(x) + sin(10/3*x)", minimum([5.145735], -1.899599, 1e-5, 1e-2), [3.0], names=ONE)
add("Problem 03", "-sum(k, 1, 5, k*sin((k+1)*x+k))", minimum([-6.7745761], -12.03124, 1e-5, 1e-2), [1.5], names=ONE,
    python="-(%s)" % total("{i}*sin(({i}+1)*x+{i})", 1, 5))
add("Problem 04", "-(16*x^2 - 24*x + 5)*exp(-x)", minimum([2.868034], -3.85045, 1e-5, 1e-3), [1.9], names=ONE)
add("Problem 05", "-(1.4 - 3*x)*sin(18*x)", minimum([0.96609], -1.48907, 1e-5, 1e-2), [0.25], names=ONE)
add("Problem 06", "-(x + sin(x))*exp(-x^2)", minimum([0.67956], -0.824239, 1e-5, 1e-3), [-1.25], names=ONE)
add("Problem 07", "sin(x) + sin(10/3*x) + ln(x) - 0.84*x + 3", minimum([5.19978], -1.6013, 1e-4, 1e-2), [2.75], names=ONE)
add("Problem 08", "-sum(k, 1, 5, k*cos((k+1)*x+k))", minimum([-7.083506], -14.508, 1e-4, 1e-2), [0.5], names=ONE,
    python="-(%s)" % total("{i}*cos(({i}+1)*x+{i})", 1, 5))
add("Problem 09", "sin(x) + sin(2/3*x)", minimum([17.039], -1.90596, 1e-4, 1e-2), [4.0], names=ONE)
add("Problem 10", "-x*sin(x)", minimum([7.9787], -7.916727, 1e-5, 1e-2), [2.5], names=ONE)
add("Problem 11", "2*cos(x) + cos(2*x)", minimum([2.09439], -1.5, 1e-6, 1e-3), [4.0], names=ONE)
add("Problem 12", "sin(x)^3 + cos(x)^3", minimum([3.141592653589793], -1, 1e-9, 1e-9), [0.75], names=ONE)
add("Problem 13", "-x^(2/3) - (1 - x^2)^(1/3)", minimum([0.7071067811865476], -1.5874, 1e-4, 1e-6), [0.25], names=ONE)
add("Problem 14", "-exp(-x)*sin(2*pi*x)", minimum([0.224885], -0.788685, 1e-5, 1e-2), [1.75], names=ONE)
add("Problem 15", "(x^2 - 5*x + 6)/(x^2 + 1)", minimum([2.41422], -0.03553, 1e-4, 1e-3), [-2.5], names=ONE)
add("Problem 18", "if(x <= 3, (x-2)^2, 2*ln(x-2) + 1)", minimum([2.0], 0, 1e-15, 1e-15), names=ONE, python="(x-2)^2")
add("Problem 18", "if(x <= 3, (x-2)^2, 2*ln(x-2) + 1)", [4.5], names=ONE, python="2*ln(x-2) + 1")
add("Problem 20", "-(x - sin(x))*exp(-x^2)", minimum([1.195137], -0.0634905, 1e-5, 1e-3), [-0.5], names=ONE)
add("Problem 21", "x*sin(x) + x*cos(2*x)", minimum([4.79507], -9.50835, 1e-4, 1e-1), [3.0], names=ONE)
add("Problem 22", "exp(-3*x) - sin(x)^3", minimum([14.1371669], -1, 1e-6, 1e-4), [1.0], names=ONE)
add("Gramacy and Lee", "sin(10*pi*x)/(2*x) + (x-1)^4", minimum([0.548563444114526], -0.869011134989500, 1e-9, 1e-4),
    [1.75], names=ONE)
add("Forrester (Forrester, Sobester and Keane 2008, Engineering Design via Surrogate Modelling)",
    "(6*x-2)^2*sin(12*x-4)", minimum([0.757249], -6.02074, 1e-5, 1e-2), [0.25], names=ONE)
add("Csendes in one variable", "x^6*(2 + sin(1/x))", [0.5], [-0.25], names=ONE)

# two variables
add("Bartels-Conn", "abs(x^2+y^2+x*y) + abs(sin(x)) + abs(cos(y))", [1.5, -2.0], [-3.5, 0.5])
add("Biggs EXP2", "sum(i, 1, 10, (exp(-0.1*i*x) - 5*exp(-0.1*i*y) - exp(-0.1*i) + 5*exp(-i))^2)",
    minimum([1.0, 10.0], 0, 1e-15, 1e-15), [2.0, 5.0],
    python=total("(exp(-0.1*{i}*x) - 5*exp(-0.1*{i}*y) - exp(-0.1*{i}) + 5*exp(-{i}))^2", 1, 10))
add("Branin 2", "(1-2*y+sin(4*pi*y)/20-x)^2 + (y-sin(2*pi*x)/2)^2",
    minimum([0.402357, 0.287408], 0, 1e-6, 1e-2), [1.5, -0.5])
add("Bukin 2", "100*(y-0.01*x^2+1) + 0.01*(x+10)^2", [-10.0, 0.0], [-6.5, 2.5])
add("Bukin 4", "100*y^2 + 0.01*abs(x+10)", [-7.0, 1.5], [-12.5, -0.5])
add("Carrom table", "-exp(2*abs(1-sqrt(x^2+y^2)/pi))*cos(x)^2*cos(y)^2/30",
    minimum([9.646157266348881, 9.646134286497169], -24.15681551650653, 1e-9, 1e-2), [2.5, -1.0])
add("Chen V", "-0.001/(0.001^2+(x^2+y^2-1)^2) - 0.001/(0.001^2+(x^2+y^2-0.5)^2) - 0.001/(0.001^2+(x^2-y^2)^2)",
    [1.25, -0.25])
add("Cross-leg table", "-1/(abs(exp(abs(100-sqrt(x^2+y^2)/pi))*sin(x)*sin(y))+1)^0.1", [2.0, -1.5], [4.25, 3.5])
add("Crowned cross", "0.0001*(abs(exp(abs(100-sqrt(x^2+y^2)/pi))*sin(x)*sin(y))+1)^0.1", [2.0, -1.5])
add("Decanomial",
    "0.001*(abs(y^4+12*y^3+54*y^2+108*y+81) + abs(x^10-20*x^9+180*x^8-960*x^7+3360*x^6-8064*x^5+13340*x^4-15360*x^3+11520*x^2-5120*x+2624))^2",
    [1.0, -2.0], [3.0, 1.5])
add("Deflected corrugated spring", "0.1*((x-5)^2+(y-5)^2) - cos(5*sqrt((x-5)^2+(y-5)^2))",
    [5.5, 4.25], [2.0, 8.5])
add("Dixon-Price in two variables", "(x-1)^2 + 2*(2*y^2-x)^2",
    minimum([1.0, 0.7071067811865476], 0, 1e-15, 1e-12), [-3.0, 1.5])
add("El-Attar-Vidyasagar-Dutta", "(x^2+y-10)^2 + (x+y^2-7)^2 + (x^2+y^3-1)^2",
    minimum([3.40918683, -2.17143304], 1.712780354, 1e-8, 1e-3), [1.0, -2.0])
add("Exp 2", "sum(i, 0, 9, (exp(-i*x/10) - 5*exp(-i*y/10) - exp(-i/10) + 5*exp(-i))^2)",
    minimum([1.0, 10.0], 0, 1e-15, 1e-15), [3.0, 8.0],
    python=total("(exp(-{i}*x/10) - 5*exp(-{i}*y/10) - exp(-{i}/10) + 5*exp(-{i}))^2", 0, 9))
add("Hansen", "sum(i, 0, 4, (i+1)*cos(i*x+i+1)) * sum(j, 0, 4, (j+1)*cos((j+2)*y+j+1))",
    minimum([-7.58989583, -7.70831466], -176.54, 1e-4, 1), [1.0, 2.0],
    python="(%s)*(%s)" % (total("({i}+1)*cos({i}*x+{i}+1)", 0, 4), total("({i}+1)*cos(({i}+2)*y+{i}+1)", 0, 4)))
add("Currin (Currin, Mitchell, Morris and Ylvisaker 1988, A Bayesian approach to the design and analysis of computer experiments)",
    "(1-exp(-1/(2*y)))*(2300*x^3+1900*x^2+2092*x+60)/(100*x^3+500*x^2+4*x+20)", [0.25, 0.5], [0.875, 1.5])
add("Lim et al. (Lim, Sacks, Studden and Welch 2002)",
    "((30+5*x*sin(5*x))*(4+exp(-5*y))-100)/6", [0.5, 0.25], [0.125, 0.875])
add("Franke (Franke 1979, A critical comparison of some methods for interpolation of scattered data)",
    "0.75*exp(-(9*x-2)^2/4-(9*y-2)^2/4) + 0.75*exp(-(9*x+1)^2/49-(9*y+1)/10) + 0.5*exp(-(9*x-7)^2/4-(9*y-3)^2/4) - 0.2*exp(-(9*x-4)^2-(9*y-7)^2)",
    [0.25, 0.25], [0.75, 0.5], [0.5, 0.875])
add("Nicholson's peaks (MATLAB function peaks)",
    "3*(1-x)^2*exp(-x^2-(y+1)^2) - 10*(x/5-x^3-y^5)*exp(-x^2-y^2) - exp(-(x+1)^2-y^2)/3",
    minimum([0.2283, -1.6255], -6.5511, 1e-4, 1e-2), [-0.5, 1.25])
add("Levy 5",
    "sum(i, 1, 5, i*cos((i-1)*x+i)) * sum(j, 1, 5, j*cos((j+1)*y+j)) + (x+1.42513)^2 + (y+0.80032)^2",
    minimum([-1.3068, -1.4248], -176.1375, 1e-4, 1), [2.0, -0.75],
    python="(%s)*(%s) + (x+1.42513)^2 + (y+0.80032)^2" % (
        total("{i}*cos(({i}-1)*x+{i})", 1, 5), total("{i}*cos(({i}+1)*y+{i})", 1, 5)))
add("Levy 13", "sin(3*pi*x)^2 + (x-1)^2*(1+sin(3*pi*y)^2) + (y-1)^2*(1+sin(2*pi*y)^2)",
    minimum([1.0, 1.0], 0, 1e-15, 1e-12), [-2.5, 4.0])
add("Mishra 3", "sqrt(abs(cos(sqrt(abs(x^2+y^2))))) + 0.01*(x+y)", [-8.5, -9.9], [1.0, 1.5])
add("Mishra 4", "sqrt(abs(sin(sqrt(abs(x^2+y^2))))) + 0.01*(x+y)", [-9.5, -9.0], [2.0, -1.0])
add("Mishra 5", "(sin((cos(x)+cos(y))^2)^2 + cos((sin(x)+sin(y))^2)^2 + x)^2 + 0.01*(x+y)", [-1.98, -9.5], [0.5, 2.0])
add("Mishra 8",
    "0.001*(abs(x^10-20*x^9+180*x^8-960*x^7+3360*x^6-8064*x^5+13340*x^4-15360*x^3+11520*x^2-5120*x+2624)*abs(y^4+12*y^3+54*y^2+108*y+81))^2",
    [1.5, -2.5])
add("Muller-Brown (Muller and Brown 1979)",
    "-200*exp(-(x-1)^2-10*y^2) - 100*exp(-x^2-10*(y-0.5)^2) - 170*exp(-6.5*(x+0.5)^2+11*(x+0.5)*(y-1.5)-6.5*(y-1.5)^2) + 15*exp(0.7*(x+1)^2+0.6*(x+1)*(y-1)+0.7*(y-1)^2)",
    minimum([-0.558, 1.442], -146.7, 1e-4, 1), [0.25, 0.5])
add("New function 1", "sqrt(abs(cos(sqrt(abs(x^2+y))))) + 0.01*(x+y)", [-8.5, -9.0], [1.5, 2.0])
add("New function 2", "sqrt(abs(sin(sqrt(abs(x^2+y))))) + 0.01*(x+y)", [-9.5, -9.75], [1.5, 0.25])
add("Pen holder", "-exp(-1/abs(exp(abs(1-sqrt(x^2+y^2)/pi))*cos(x)*cos(y)))",
    minimum([9.646168, 9.646168], -0.9635348, 1e-6, 1e-4), [2.0, -3.5])
add("Price 1", "(abs(x)-5)^2 + (abs(y)-5)^2", minimum([-5.0, 5.0], 0, 1e-15, 1e-15), [2.5, -7.0])
add("Quartic without noise, in two variables", "x^4 + 2*y^4", [0.75, -0.5])
add("Ripple 25", "-(exp(-2*ln(2)*((x-0.1)/0.8)^2)*sin(5*pi*x)^6 + exp(-2*ln(2)*((y-0.1)/0.8)^2)*sin(5*pi*y)^6)",
    minimum([0.1, 0.1], -2, 1e-12, 1e-9), [0.35, 0.55])
add("Ripple 1",
    "-(exp(-2*ln(2)*((x-0.1)/0.8)^2)*(sin(5*pi*x)^6+0.1*cos(500*pi*x)^2) + exp(-2*ln(2)*((y-0.1)/0.8)^2)*(sin(5*pi*y)^6+0.1*cos(500*pi*y)^2))",
    minimum([0.1, 0.1], -2.2, 1e-12, 1e-9), [0.375, 0.5625])
add("Rump", "(333.75-x^2)*y^6 + x^2*(11*x^2*y^2-121*y^4-2) + 5.5*y^8 + x/(2*y)", [2.0, 0.5], [-1.5, 2.0])
add("Salomon in two variables", "1 - cos(2*pi*sqrt(x^2+y^2)) + 0.1*sqrt(x^2+y^2)", [0.75, -0.25], [3.0, 4.5])
add("Sargan in two variables", "2*(x^2+0.4*x*y) + 2*(y^2+0.4*x*y)", minimum([0.0, 0.0], 0, 1e-15, 1e-15), [3.0, -4.0])
add("Schaffer 3", "0.5 + (sin(cos(abs(x^2-y^2)))^2-0.5)/(1+0.001*(x^2+y^2))^2", [0.5, 1.25], [3.5, -2.0])
add("Schaffer 6 in two variables", "0.5 + (sin(sqrt(x^2+y^2))^2-0.5)/(1+0.001*(x^2+y^2))^2", [1.5, -0.5], [20.0, 7.0])
add("Schwefel 2.4 in two variables", "(x-x^2)^2 + (y-1)^2 + (x-y^2)^2 + (y-1)^2",
    minimum([1.0, 1.0], 0, 1e-15, 1e-15), [2.0, -0.5])
add("Schwefel 2.6", "max(abs(x+2*y-7), abs(2*x+y-5))", [4.0, 1.0], python="2*x+y-5")
add("Schwefel 2.6", "max(abs(x+2*y-7), abs(2*x+y-5))", [-4.0, 1.0], python="-(2*x+y-5)")
add("Schwefel 2.20 in two variables", "abs(x) + abs(y)", [3.5, -2.0])
add("Schwefel 2.22 in two variables", "abs(x) + abs(y) + abs(x)*abs(y)", [3.5, -2.0])
add("Schwefel 2.36", "-x*y*(72-2*x-2*y)", minimum([12.0, 12.0], -3456, 1e-12, 1e-9), [5.0, 7.5])
add("Shubert 3", "sum(j, 1, 5, -j*sin((j+1)*x+j)) + sum(j, 1, 5, -j*sin((j+1)*y+j))",
    [5.791794, 5.791794], [0.5, -1.5],
    python="%s + %s" % (total("-{i}*sin(({i}+1)*x+{i})", 1, 5), total("-{i}*sin(({i}+1)*y+{i})", 1, 5)))
add("Shubert 4", "sum(j, 1, 5, -j*cos((j+1)*x+j)) + sum(j, 1, 5, -j*cos((j+1)*y+j))",
    minimum([-0.80032121, -7.08350592], -29.016015, 1e-6, 1e-2), [0.5, -1.5],
    python="%s + %s" % (total("-{i}*cos(({i}+1)*x+{i})", 1, 5), total("-{i}*cos(({i}+1)*y+{i})", 1, 5)))
add("Sinusoidal problem in two variables", "-(2.5*sin(x)*sin(y) + sin(5*x)*sin(5*y))",
    minimum([1.5707963267948966, 1.5707963267948966], -3.5, 1e-12, 1e-12), [0.75, 2.5])
add("Testtube holder", "-4*abs(exp(abs(cos(x^2/200+y^2/200)))*sin(x)*cos(y))",
    minimum([-1.5707963267948966, 0.0], -10.872299901558, 1e-9, 1e-2), [2.5, -1.0])
add("Tripod in its first quadrant", "abs(x) + abs(y+50)", [20.0, -30.0])
add("Trigonometric 2 in two variables",
    "1 + 8*sin(7*(x-0.9)^2)^2 + 6*sin(14*(x-0.9)^2)^2 + (x-0.9)^2 + 8*sin(7*(y-0.9)^2)^2 + 6*sin(14*(y-0.9)^2)^2 + (y-0.9)^2",
    minimum([0.9, 0.9], 1, 1e-12, 1e-12), [0.5, 1.5])
add("Ursem 3", "-(3-abs(x))/2*(2-abs(y))/2*sin(2.2*pi*x+0.5*pi) - (2-abs(x))/2*(2-abs(y))/2*sin(0.5*pi*y^2+0.5*pi)",
    [0.5, -0.75], [-1.25, 1.5])
add("Ursem 4", "-3*sin(0.5*pi*x+0.5*pi)*(2-sqrt(x^2+y^2))/4", [0.5, -0.75], [-1.25, 1.5])
add("Ursem waves", "-0.9*x^2 + (y^2-4.5*y^2)*x*y + 4.7*cos(3*x-y^2*(2+x))*sin(2.5*pi*x)", [1.0, -1.0], [-0.5, 0.75])
add("Vincent in two variables", "-sin(10*ln(x)) - sin(10*ln(y))", minimum([7.70628098, 7.70628098], -2, 1e-9, 1e-4), [0.5, 3.0])
add("Wavy in two variables", "1 - (cos(10*x)*exp(-x^2/2)+cos(10*y)*exp(-y^2/2))/2",
    minimum([0.0, 0.0], 0, 1e-15, 1e-15), [0.35, -1.2])
add("Wayburn-Seader 3", "2*x^3/3 - 8*x^2 + 33*x - x*y + 5 + ((x-4)^2+(y-5)^2-4)^2",
    minimum([5.146896745324582, 6.839589743000071], 19.10588, 1e-6, 1e-3), [2.0, 7.5])
add("Whitley in two variables",
    "sum(i, 1, 2, sum(j, 1, 2, (100*(x[i]^2-x[j])^2+(1-x[j])^2)^2/4000 - cos(100*(x[i]^2-x[j])^2+(1-x[j])^2) + 1))",
    [0.5, -0.25], names=x(2),
    python=" + ".join("((100*({0}^2-{1})^2+(1-{1})^2)^2/4000 - cos(100*({0}^2-{1})^2+(1-{1})^2) + 1)".format(a, b)
                      for a in x(2) for b in x(2)))
add("Xin-She Yang 2 in two variables", "(abs(x)+abs(y))*exp(-sin(x^2)-sin(y^2))", [1.5, -2.0], [-4.0, 0.5])
add("Xin-She Yang 4 in two variables",
    "(sin(x)^2+sin(y)^2-exp(-x^2-y^2))*exp(-sin(sqrt(abs(x)))^2-sin(sqrt(abs(y)))^2)", [0.75, -1.5], [5.0, 2.0])
add("Xin-She Yang 3 in two variables", "exp(-(x/15)^10-(y/15)^10) - 2*exp(-x^2-y^2)*cos(x)^2*cos(y)^2",
    minimum([0.0, 0.0], -1, 1e-12, 1e-12), [0.5, -1.25])
add("Yao-Liu 4 where the first is larger", "max(abs(x), abs(y))", [5.0, -2.0], python="abs(x)")
add("Zero sum in two variables", "1 + (10000*abs(x+y))^0.5", [2.0, 3.0], [-1.5, 0.25])
add("Zimmerman inside its constraints", "9 - x - y", [3.0, 2.5])
add("Zirilli 2", "0.5*x^2 + 0.5*(1-cos(2*x)) + y^2", minimum([0.0, 0.0], 0, 1e-15, 1e-15), [1.25, -0.5])
add("Aluffi-Pentini", "0.25*x^4 - 0.5*x^2 + 0.1*x + 0.5*y^2", minimum([-1.0465, 0.0], -0.3523, 1e-3, 1e-2), [1.5, 0.75])
add("Becker-Lago", "(abs(x)-5)^2 + (abs(y)-5)^2", [-2.0, 8.0])
# more variables
add("Ackley in five variables",
    "-20*exp(-0.2*sqrt(sum(i,1,5,x[i]^2)/5)) - exp(sum(i,1,5,cos(2*pi*x[i]))/5) + 20 + e",
    [0.5, -1.25, 2.0, 0.75, -0.25], names=x(5),
    python="-20*exp(-0.2*sqrt((%s)/5)) - exp((%s)/5) + 20 + e" % (total("x{i}^2", 1, 5), total("cos(2*pi*x{i})", 1, 5)))
add("Alpine 1 in three variables", "sum(i, 1, 3, abs(x[i]*sin(x[i])+0.1*x[i]))", [1.5, -4.0, 7.5], names=x(3),
    python=total("abs(x{i}*sin(x{i})+0.1*x{i})", 1, 3))
add("Brown in four variables", "sum(i, 1, 3, (x[i]^2)^(x[i+1]^2+1) + (x[i+1]^2)^(x[i]^2+1))",
    [0.5, -0.75, 1.25, 0.25], names=x(4),
    python=total("(x{i}^2)^(x{i+1}^2+1) + (x{i+1}^2)^(x{i}^2+1)", 1, 3))
add("Chung-Reynolds in three variables", "sum(i, 1, 3, x[i]^2)^2", [1.0, -2.5, 0.5], names=x(3),
    python="(x1^2+x2^2+x3^2)^2")
add("Colville",
    "100*(x1-x2^2)^2 + (1-x1)^2 + 90*(x4-x3^2)^2 + (1-x3)^2 + 10.1*((x2-1)^2+(x4-1)^2) + 19.8*(x2-1)*(x4-1)",
    minimum([1.0, 1.0, 1.0, 1.0], 0, 1e-15, 1e-12), [0.5, -1.5, 2.0, 0.25], names=x(4))
add("Cosine mixture in four variables", "sum(i, 1, 4, x[i]^2 - 0.1*cos(5*pi*x[i]))",
    minimum([0.0, 0.0, 0.0, 0.0], -0.4, 1e-12, 1e-12), [0.5, -0.75, 0.3, 0.9], names=x(4),
    python=total("x{i}^2 - 0.1*cos(5*pi*x{i})", 1, 4))
add("Deb 1 in three variables", "-sum(i, 1, 3, sin(5*pi*x[i])^6)/3", minimum([0.3, -0.3, 0.1], -1, 1e-12, 1e-9),
    [0.25, 0.4375, -0.6], names=x(3), python="-(%s)/3" % total("sin(5*pi*x{i})^6", 1, 3))
add("Deb 3 in two variables", "-(sin(5*pi*(x^0.75-0.05))^6 + sin(5*pi*(y^0.75-0.05))^6)/2", [0.5, 0.25])
add("Dixon-Price in four variables", "(x1-1)^2 + sum(i, 2, 4, i*(2*x[i]^2-x[i-1])^2)",
    [1.5, -0.5, 0.75, 2.0], names=x(4), python="(x1-1)^2 + " + total("{i}*(2*x{i}^2-x{i-1})^2", 2, 4))
add("Dolan", "abs((x1+1.7*x2)*sin(x1) - 1.5*x3 - 0.1*x4*cos(x4+x5-x1) + 0.2*x5^2 - x2 - 1)",
    [1.0, -2.0, 0.5, 3.0, 1.5], names=x(5))
add("Exponential in four variables", "-exp(-0.5*sum(i, 1, 4, x[i]^2))", minimum([0.0, 0.0, 0.0, 0.0], -1, 1e-15, 1e-15),
    [0.5, -0.25, 0.75, 1.0], names=x(4), python="-exp(-0.5*(%s))" % total("x{i}^2", 1, 4))
add("Griewank in five variables", "sum(i,1,5,x[i]^2)/4000 - prod(i,1,5,cos(x[i]/sqrt(i))) + 1",
    [1.0, -2.5, 3.0, 0.5, -4.0], names=x(5),
    python="(%s)/4000 - %s + 1" % (total("x{i}^2", 1, 5), total("cos(x{i}/sqrt({i}))", 1, 5).replace(") + (", ")*(")))
add("Gulf research with five terms",
    "sum(i, 1, 5, (exp(-((25+(-50*ln(i/100))^(2/3))-x2)^x3/x1) - i/100)^2)",
    [5.0, 2.5, 0.5], [60.0, 20.0, 1.25], names=x(3),
    python=total("(exp(-((25+(-50*ln({i}/100))^(2/3))-x2)^x3/x1) - {i}/100)^2", 1, 5))
HARTMANN_A = [[3, 10, 30], [0.1, 10, 35], [3, 10, 30], [0.1, 10, 35]]
HARTMANN_C = [1, 1.2, 3, 3.2]
HARTMANN_P = [[0.3689, 0.1170, 0.2673], [0.4699, 0.4387, 0.7470], [0.1091, 0.8732, 0.5547], [0.03815, 0.5743, 0.8828]]
add("Hartmann 3", "-(%s)" % " + ".join(
    "%s*exp(-(%s))" % (c, "+".join("%s*(x%d-%s)^2" % (a[j], j + 1, p[j]) for j in range(3)))
    for a, c, p in zip(HARTMANN_A, HARTMANN_C, HARTMANN_P)),
    minimum([0.1140, 0.5556, 0.8525], -3.86278, 1e-3, 1e-1), [0.5, 0.25, 0.75], names=x(3))
HARTMANN_A6 = [[10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8], [17, 8, 0.05, 10, 0.1, 14]]
HARTMANN_P6 = [[0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886], [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
               [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650], [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381]]
add("Hartmann 6", "-(%s)" % " + ".join(
    "%s*exp(-(%s))" % (c, "+".join("%s*(x%d-%s)^2" % (a[j], j + 1, p[j]) for j in range(6)))
    for a, c, p in zip(HARTMANN_A6, HARTMANN_C, HARTMANN_P6)),
    minimum([0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573], -3.32237, 1e-4, 1e-2),
    [0.5, 0.25, 0.75, 0.125, 0.5, 0.375], names=x(6))
add("Levy 3 in three variables",
    "sin(pi*(1+(x1-1)/4))^2 + sum(i, 1, 2, ((x[i]-1)/4)^2*(1+10*sin(pi*(1+(x[i+1]-1)/4))^2)) + ((x3-1)/4)^2",
    minimum([1.0, 1.0, 1.0], 0, 1e-15, 1e-15), [2.5, -3.0, 4.0], names=x(3),
    python="sin(pi*(1+(x1-1)/4))^2 + " + total("((x{i}-1)/4)^2*(1+10*sin(pi*(1+(x{i+1}-1)/4))^2)", 1, 2) + " + ((x3-1)/4)^2")
add("Mishra 1 in two variables", "(1 + (2-x))^(2-x)", [0.5, 0.25])
add("Mishra 7 in three variables", "(x1*x2*x3 - 6)^2", minimum([1.0, 2.0, 3.0], 0, 1e-15, 1e-15), [2.0, -1.5, 4.0], names=x(3))
add("Mishra 11 in three variables", "(sum(i,1,3,abs(x[i]))/3 - prod(i,1,3,abs(x[i]))^(1/3))^2", [1.0, -2.0, 4.5],
    names=x(3), python="((abs(x1)+abs(x2)+abs(x3))/3 - (abs(x1)*abs(x2)*abs(x3))^(1/3))^2")
add("Michalewicz in three variables", "-sum(i, 1, 3, sin(x[i])*sin(i*x[i]^2/pi)^20)", [2.2, 1.57, 1.28], [1.0, 2.5, 0.5],
    names=x(3), python="-(%s)" % total("sin(x{i})*sin({i}*x{i}^2/pi)^20", 1, 3))
add("Pathological in three variables",
    "sum(i, 1, 2, 0.5 + (sin(sqrt(100*x[i]^2+x[i+1]^2))^2-0.5)/(1+0.001*(x[i]^2-2*x[i]*x[i+1]+x[i+1]^2)^2))",
    [0.5, -1.0, 1.5], names=x(3),
    python=total("0.5 + (sin(sqrt(100*x{i}^2+x{i+1}^2))^2-0.5)/(1+0.001*(x{i}^2-2*x{i}*x{i+1}+x{i+1}^2)^2)", 1, 2))
add("Paviani",
    "sum(i,1,10,ln(10-x[i])^2+ln(x[i]-2)^2) - prod(i,1,10,x[i])^0.2",
    minimum([9.350266] * 10, -45.7784684040686, 1e-7, 1e-3), [3.0, 4.5, 5.0, 6.0, 7.0, 8.0, 9.0, 2.5, 3.5, 6.5], names=x(10),
    python="%s - (%s)^0.2" % (total("ln(10-x{i})^2+ln(x{i}-2)^2", 1, 10), "*".join(x(10))))
add("Penalty 1 without its walls, in three variables",
    "pi/30*(10*sin(pi*(1+(x1+1)/4))^2 + sum(i,1,2,((x[i]+1)/4)^2*(1+10*sin(pi*(1+(x[i+1]+1)/4))^2)) + ((x3+1)/4)^2)",
    minimum([-1.0, -1.0, -1.0], 0, 1e-15, 1e-12), [2.0, 0.5, -3.0], names=x(3),
    python="pi/30*(10*sin(pi*(1+(x1+1)/4))^2 + %s + ((x3+1)/4)^2)" % total("((x{i}+1)/4)^2*(1+10*sin(pi*(1+(x{i+1}+1)/4))^2)", 1, 2))
add("Pinter in two variables",
    "x^2 + 2*y^2 + 20*sin(y*sin(x)+sin(y))^2 + 40*sin(x*sin(y)+sin(x))^2 + ln(1+(y^2-2*x+3*y-cos(x)+1)^2)/ln(10) + 2*ln(1+2*(x^2-2*y+3*x-cos(y)+1)^2)/ln(10)",
    [1.5, -2.0])
add("Powell singular in eight variables",
    "sum(i, 1, 2, (x[4*i-3]+10*x[4*i-2])^2 + 5*(x[4*i-1]-x[4*i])^2 + (x[4*i-2]-2*x[4*i-1])^4 + 10*(x[4*i-3]-x[4*i])^4)",
    [3.0, -1.0, 0.0, 1.0, 3.0, -1.0, 0.0, 1.0], [0.5, 1.0, -2.0, 0.25, 1.5, -0.5, 0.75, 2.0], names=x(8),
    python=" + ".join("(x%d+10*x%d)^2 + 5*(x%d-x%d)^2 + (x%d-2*x%d)^4 + 10*(x%d-x%d)^4"
                      % (a, a + 1, a + 2, a + 3, a + 1, a + 2, a, a + 3) for a in (1, 5)))
add("Power sum in four variables", "sum(k, 1, 4, (sum(i, 1, 4, x[i]^k) - prod(j, 1, k, 9-j)*2^k)^2)",
    [1.0, 2.0, 2.0, 3.0], names=x(4),
    python=" + ".join("(%s - %d)^2" % (total("x{i}^%d" % k, 1, 4), [8, 56, 336, 1680][k - 1] * 2 ** k) for k in range(1, 5)))
add("Qing in three variables", "sum(i, 1, 3, (x[i]^2-i)^2)", minimum([1.0, 1.4142135623730951, 1.7320508075688772], 0, 1e-15, 1e-12),
    [2.0, -0.5, 1.5], names=x(3), python=total("(x{i}^2-{i})^2", 1, 3))
add("Quintic in three variables", "sum(i, 1, 3, abs(x[i]^5-3*x[i]^4+4*x[i]^3+2*x[i]^2-10*x[i]-4))", [1.0, -2.0, 3.0], names=x(3),
    python=total("abs(x{i}^5-3*x{i}^4+4*x{i}^3+2*x{i}^2-10*x{i}-4)", 1, 3))
add("Rana in two variables",
    "x*cos(sqrt(abs(y+x+1)))*sin(sqrt(abs(y-x+1))) + (1+y)*sin(sqrt(abs(y+x+1)))*cos(sqrt(abs(y-x+1)))",
    [-300.0, 250.5], [12.0, 40.0])
add("Rastrigin in six variables", "60 + sum(i, 1, 6, x[i]^2 - 10*cos(2*pi*x[i]))", minimum([0.0] * 6, 0, 1e-15, 1e-12),
    [0.5, -1.25, 2.75, 3.0, -0.1, 0.3], names=x(6), python="60 + " + total("x{i}^2 - 10*cos(2*pi*x{i})", 1, 6))
add("Rosenbrock in ten variables", "sum(i, 1, 9, 100*(x[i+1]-x[i]^2)^2 + (1-x[i])^2)", minimum([1.0] * 10, 0, 1e-15, 1e-12),
    [-1.2, 1.0, -1.2, 1.0, 0.5, 0.25, -0.75, 1.5, 2.0, -0.5], names=x(10),
    python=total("100*(x{i+1}-x{i}^2)^2 + (1-x{i})^2", 1, 9))
add("Schwefel 1.2 in four variables", "sum(i, 1, 4, sum(j, 1, i, x[j])^2)", [1.0, -2.0, 3.0, 0.5], names=x(4),
    python="x1^2 + (x1+x2)^2 + (x1+x2+x3)^2 + (x1+x2+x3+x4)^2")
add("Schwefel 2.23 in three variables", "sum(i, 1, 3, x[i]^10)", [1.0, -1.5, 0.5], names=x(3), python="x1^10+x2^10+x3^10")
add("Schwefel 2.25 in three variables", "sum(i, 2, 3, (x[i]-1)^2 + (x1-x[i]^2)^2)", minimum([1.0, 1.0, 1.0], 0, 1e-15, 1e-15),
    [2.0, -0.5, 1.5], names=x(3), python=total("(x{i}-1)^2 + (x1-x{i}^2)^2", 2, 3))
SHEKEL_A = [[4, 4, 4, 4], [1, 1, 1, 1], [8, 8, 8, 8], [6, 6, 6, 6], [3, 7, 3, 7], [2, 9, 2, 9], [5, 5, 3, 3],
            [8, 1, 8, 1], [6, 2, 6, 2], [7, 3.6, 7, 3.6]]
SHEKEL_C = [0.1, 0.2, 0.2, 0.4, 0.4, 0.6, 0.3, 0.7, 0.5, 0.5]
for m, value in ((5, -10.1532), (7, -10.4029), (10, -10.5364)):
    add("Shekel %d" % m, "-(%s)" % " + ".join(
        "1/(%s+%s)" % (c, "+".join("(x%d-%s)^2" % (j + 1, a[j]) for j in range(4)))
        for a, c in list(zip(SHEKEL_A, SHEKEL_C))[:m]),
        minimum([4.0, 4.0, 4.0, 4.0], value, 1e-3, 1), [5.0, 3.5, 4.5, 6.0], names=x(4))
add("Sphere in ten variables", "sum(i, 1, 10, x[i]^2)", [0.5 * i - 2 for i in range(10)], names=x(10), python=total("x{i}^2", 1, 10))
add("Sum squares in five variables", "sum(i, 1, 5, i*x[i]^2)", [1.0, -0.5, 2.0, 0.25, -1.5], names=x(5),
    python=total("{i}*x{i}^2", 1, 5))
add("Stretched V sine wave in three variables",
    "sum(i, 1, 2, (x[i+1]^2+x[i]^2)^0.25*(sin(50*(x[i+1]^2+x[i]^2)^0.1)^2 + 0.1))", [1.0, 2.0, -0.5], names=x(3),
    python=total("(x{i+1}^2+x{i}^2)^0.25*(sin(50*(x{i+1}^2+x{i}^2)^0.1)^2 + 0.1)", 1, 2))
add("Styblinski-Tang in four variables", "sum(i, 1, 4, x[i]^4 - 16*x[i]^2 + 5*x[i])/2",
    minimum([-2.903534018] * 4, -39.16616570377142 * 4, 1e-9, 1e-4), [1.0, -2.0, 3.0, 0.5], names=x(4),
    python="(%s)/2" % total("x{i}^4 - 16*x{i}^2 + 5*x{i}", 1, 4))
add("Sum of different powers in four variables", "sum(i, 1, 4, abs(x[i])^(i+1))", [0.5, -0.75, 0.25, -1.0], names=x(4),
    python=total("abs(x{i})^({i}+1)", 1, 4))
add("Trid in six variables", "sum(i, 1, 6, (x[i]-1)^2) - sum(i, 2, 6, x[i]*x[i-1])",
    minimum([6.0, 10.0, 12.0, 12.0, 10.0, 6.0], -50, 1e-12, 1e-12), [1.0, -2.0, 3.0, 0.5, 4.0, -1.0], names=x(6),
    python=total("(x{i}-1)^2", 1, 6) + " - (%s)" % total("x{i}*x{i-1}", 2, 6))
add("Trigonometric 1 in three variables",
    "sum(i, 1, 3, (3 - sum(j, 1, 3, cos(x[j])) + i*(1-cos(x[i])-sin(x[i])))^2)", minimum([0.0, 0.0, 0.0], 0, 1e-15, 1e-15),
    [0.5, 1.5, -0.75], names=x(3), python=total("(3-(cos(x1)+cos(x2)+cos(x3)) + {i}*(1-cos(x{i})-sin(x{i})))^2", 1, 3))
add("Wolfe", "4/3*(x1^2+x2^2-x1*x2)^0.75 + x3", [1.5, 0.5, 1.0], [0.25, 2.0, -0.5], names=x(3))
add("Zakharov in five variables", "sum(i,1,5,x[i]^2) + sum(i,1,5,0.5*i*x[i])^2 + sum(i,1,5,0.5*i*x[i])^4",
    minimum([0.0] * 5, 0, 1e-15, 1e-15), [0.5, -1.0, 0.25, 0.75, -0.125], names=x(5),
    python="{0} + ({1})^2 + ({1})^4".format(total("x{i}^2", 1, 5), total("0.5*{i}*x{i}", 1, 5)))
