"""Test functions of global optimisation, after the surveys that collect them.

Jamil and Yang: A literature survey of benchmark functions for global optimization problems,
International Journal of Mathematical Modelling and Numerical Optimisation 4 (2013) 150-194; most
are in SciPy's global-optimisation benchmarks, too. A name with brackets gives its own source.
"""

JY = "Jamil and Yang 2013: %s"
XY = ["x", "y"]
ENTRIES = []


def add(name, formula, *points, names=XY):
    source = name if "(" in name else JY % name
    ENTRIES.append({"formula": formula, "names": names, "points": list(points), "source": source})


def minimum(at, value, within=1e-4, flat=None):
    return {"at": at, "value": value, "within": within, "flat": flat}


add("Ackley 1", "-20*exp(-0.2*sqrt((x^2+y^2)/2)) - exp((cos(2*pi*x)+cos(2*pi*y))/2) + 20 + e",
    [1.5, -0.5], [-12.25, 7.0])
add("Ackley 2", "-200*exp(-0.02*sqrt(x^2+y^2))", [3.0, 4.0], [-10.0, 0.5])
add("Ackley 3", "-200*exp(-0.02*sqrt(x^2+y^2)) + 5*exp(cos(3*x)+sin(3*y))",
    [1.0, -2.0], minimum([0.682584587365898, -0.36075325513719], -195.629028238419, 1e-9, 1e-2))
add("Adjiman", "cos(x)*sin(y) - x/(y^2+1)", minimum([2.0, 0.10578], -2.02181, 1e-4), [-0.5, 0.75])
add("Alpine 2", "sqrt(x)*sin(x)*sqrt(y)*sin(y)", minimum([7.917, 7.917], 2.808**2, 1e-3, 1e-2),
    [2.5, 0.25])
add("Beale", "(1.5-x+x*y)^2 + (2.25-x+x*y^2)^2 + (2.625-x+x*y^3)^2",
    minimum([3.0, 0.5], 0, 1e-15, 1e-15), minimum([1.0, 1.0], 14.203125, 1e-12), [-2.5, 1.75])
add("Bird", "sin(x)*exp((1-cos(y))^2) + cos(y)*exp((1-sin(x))^2) + (x-y)^2",
    minimum([4.70104, 3.15294], -106.764537, 1e-6, 1e-2), minimum([-1.58214, -3.13024], -106.764537, 1e-6, 1e-2),
    [0.5, 1.0])
add("Bohachevsky 1", "x^2 + 2*y^2 - 0.3*cos(3*pi*x) - 0.4*cos(4*pi*y) + 0.7",
    minimum([0.0, 0.0], 0, 1e-15, 1e-15), [0.6, -1.3])
add("Bohachevsky 2", "x^2 + 2*y^2 - 0.3*cos(3*pi*x)*cos(4*pi*y) + 0.3",
    minimum([0.0, 0.0], 0, 1e-15, 1e-15), [2.25, 0.4])
add("Bohachevsky 3", "x^2 + 2*y^2 - 0.3*cos(3*pi*x + 4*pi*y) + 0.3",
    minimum([0.0, 0.0], 0, 1e-15, 1e-15), [-0.7, 0.9])
add("Booth", "(x+2*y-7)^2 + (2*x+y-5)^2", minimum([1.0, 3.0], 0, 1e-15, 1e-15), [-4.0, 8.5])
add("Branin", "(y - 5.1*x^2/(4*pi^2) + 5*x/pi - 6)^2 + 10*(1-1/(8*pi))*cos(x) + 10",
    minimum([3.141592653589793, 2.275], 0.39788735772973816, 1e-9, 1e-6),
    minimum([9.42477796076938, 2.475], 0.39788735772973816, 1e-9, 1e-6), [-2.0, 7.0])
add("Brent", "(x+10)^2 + (y+10)^2 + exp(-x^2-y^2)", minimum([-10.0, -10.0], 0, 1e-15, 1e-12),
    [0.5, -0.25])
add("Bukin 6", "100*sqrt(abs(y-0.01*x^2)) + 0.01*abs(x+10)", [-7.5, 2.0], [-12.0, -1.0])
add("Three-hump camel", "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2", minimum([0.0, 0.0], 0, 1e-15, 1e-15),
    [1.75, -0.875])
add("Six-hump camel", "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2-4)*y^2",
    minimum([0.0898, -0.7126], -1.0316284229, 1e-7, 1e-2), minimum([-0.0898, 0.7126], -1.0316284229, 1e-7, 1e-2),
    [1.5, -0.25])
add("Chen bird", "-0.001/(0.001^2+(x-0.4*y-0.1)^2) - 0.001/(0.001^2+(2*x+y-1.5)^2)", [1.0, 2.0])
add("Chichinadze", "x^2 - 12*x + 11 + 10*cos(pi*x/2) + 8*sin(5*pi*x/2) - (1/5)^0.5*exp(-0.5*(y-0.5)^2)",
    minimum([6.189866586965680, 0.5], -42.94438701899098, 1e-6, 1e-2), [-3.5, 1.25])
add("Cosine mixture in two variables",
    "-0.1*(cos(5*pi*x)+cos(5*pi*y)) + x^2 + y^2", minimum([0.0, 0.0], -0.2, 1e-12, 1e-12), [0.35, -0.85])
add("Cross in tray", "-0.0001*(abs(sin(x)*sin(y)*exp(abs(100-sqrt(x^2+y^2)/pi)))+1)^0.1",
    minimum([1.349406685353340, 1.349406608602084], -2.06261218, 1e-6, 1e-6), [-2.0, 4.5])
add("Cube", "100*(y-x^3)^2 + (1-x)^2", minimum([1.0, 1.0], 0, 1e-15, 1e-15), [-1.2, 1.0])
add("Damavandi without its removable hole",
    "(2+(x-7)^2+2*(y-7)^2)*(1-(abs(sin(pi*(x-2))*sin(pi*(y-2))/(pi^2*(x-2)*(y-2))))^5)", [3.3, 4.6])
add("Deckkers-Aarts", "1e5*x^2 + y^2 - (x^2+y^2)^2 + 1e-5*(x^2+y^2)^4",
    minimum([0.0, 15.0], -24771.09375, 1e-9), minimum([0.0, -15.0], -24771.09375, 1e-9), [0.125, -3.0])
add("Drop-wave (Molga and Smutnicki 2005; Surjanovic and Bingham's library)",
    "-(1+cos(12*sqrt(x^2+y^2)))/(0.5*(x^2+y^2)+2)", [0.3, -0.4], [2.0, 1.5])
add("Easom", "-cos(x)*cos(y)*exp(-(x-pi)^2-(y-pi)^2)",
    minimum([3.141592653589793, 3.141592653589793], -1, 1e-12, 1e-12), [2.5, 4.0])
add("Egg crate", "x^2 + y^2 + 25*(sin(x)^2+sin(y)^2)", minimum([0.0, 0.0], 0, 1e-15, 1e-15), [-3.5, 2.0])
add("Egg holder", "-(y+47)*sin(sqrt(abs(y+x/2+47))) - x*sin(sqrt(abs(x-(y+47))))",
    minimum([512.0, 404.2319], -959.640662711, 1e-8), [-100.0, 37.5])
add("Exponential in two variables", "-exp(-0.5*(x^2+y^2))", minimum([0.0, 0.0], -1, 1e-15, 1e-15), [0.75, -1.5])
add("Freudenstein-Roth", "(x-13+((5-y)*y-2)*y)^2 + (x-29+((y+1)*y-14)*y)^2",
    minimum([5.0, 4.0], 0, 1e-15, 1e-15), minimum([0.5, -2.0], 400.5, 1e-12), [11.41, -0.8968])
add("Giunta", "0.6 + sin(16*x/15-1) + sin(16*x/15-1)^2 + sin(4*(16*x/15-1))/50"
    " + sin(16*y/15-1) + sin(16*y/15-1)^2 + sin(4*(16*y/15-1))/50",
    minimum([0.45834282, 0.45834282], 0.060447, 0.01), [-0.5, 0.875])
add("Goldstein-Price",
    "(1+(x+y+1)^2*(19-14*x+3*x^2-14*y+6*x*y+3*y^2))*(30+(2*x-3*y)^2*(18-32*x+12*x^2+48*y-36*x*y+27*y^2))",
    minimum([0.0, -1.0], 3, 1e-12, 1e-9), [1.5, 0.25])
add("Griewank in two variables", "(x^2+y^2)/4000 - cos(x)*cos(y/sqrt(2)) + 1",
    minimum([0.0, 0.0], 0, 1e-15, 1e-15), [-7.5, 12.0])
add("Himmelblau", "(x^2+y-11)^2 + (x+y^2-7)^2", minimum([3.0, 2.0], 0, 1e-15, 1e-15),
    minimum([-2.805118, 3.131312], 0, 1e-6, 1e-3), [-0.270844, -0.923038], [0.0, 0.0])
add("Hosaki", "(1 - 8*x + 7*x^2 - 7*x^3/3 + x^4/4)*y^2*exp(-y)", minimum([4.0, 2.0], -2.345811576101292, 1e-9, 1e-9),
    [0.5, 3.0])
add("Jennrich-Sampson in two terms", "(4-(exp(x)+exp(y)))^2 + (6-(exp(2*x)+exp(2*y)))^2",
    [0.257825, 0.257825], [0.3, 0.4])
add("Keane", "-sin(x-y)^2*sin(x+y)^2/sqrt(x^2+y^2)", minimum([0.0, 1.39325], -0.673668, 1e-4, 1e-4),
    [2.0, 3.5])
add("Leon", "100*(y-x^2)^2 + (1-x)^2", [-1.2, 1.0])
add("Matyas", "0.26*(x^2+y^2) - 0.48*x*y", minimum([0.0, 0.0], 0, 1e-15, 1e-15), [-8.0, 3.0])
add("McCormick", "sin(x+y) + (x-y)^2 - 1.5*x + 2.5*y + 1", minimum([-0.547, -1.547], -1.9133, 1e-4, 1e-2), [2.5, -1.0])
add("Holder table (Mishra 2006)", "-abs(sin(x)*cos(y)*exp(abs(1-sqrt(x^2+y^2)/pi)))",
    minimum([8.05502347, 9.66459002], -19.20850257, 1e-7, 1e-4), [-3.0, 2.5])
add("Mishra 6", "-ln((sin((cos(x)+cos(y))^2)^2 - cos((sin(x)+sin(y))^2)^2 + x)^2) + 0.1*((x-1)^2+(y-1)^2)",
    [2.88631, 1.82326], [4.0, -1.0])
add("Parsopoulos", "cos(x)^2 + sin(y)^2", minimum([1.5707963267948966, 0.0], 0, 1e-15, 1e-12), [2.0, -0.75])
add("Periodic", "1 + sin(x)^2 + sin(y)^2 - 0.1*exp(-(x^2+y^2))", minimum([0.0, 0.0], 0.9, 1e-12, 1e-12), [1.25, -0.5])
add("Price 2", "1 + sin(x)^2 + sin(y)^2 - 0.1*exp(-x^2-y^2)", [-3.0, 2.5])
add("Price 3", "100*(y-x^2)^2 + (6.4*(y-0.5)^2-x-0.6)^2", [0.5, -1.5])
add("Price 4", "(2*x^3*y-y^3)^2 + (6*x-y^2+y)^2", minimum([2.0, 4.0], 0, 1e-15, 1e-12), [1.5, -1.0])
add("Quadratic", "-3803.84 - 138.08*x - 232.92*y + 128.08*x^2 + 203.64*y^2 + 182.25*x*y",
    minimum([0.19388, 0.48513], -3873.7243, 1e-6, 0.01), [-4.0, 2.0])
add("Rastrigin (Torn and Zilinskas 1989)", "20 + x^2 + y^2 - 10*cos(2*pi*x) - 10*cos(2*pi*y)",
    minimum([0.0, 0.0], 0, 1e-15, 1e-15), [1.25, -2.6])
add("Rosenbrock", "100*(y-x^2)^2 + (x-1)^2", minimum([1.0, 1.0], 0, 1e-15, 1e-15),
    minimum([-1.2, 1.0], 24.2, 1e-12), [0.3, 0.7])
add("Rosenbrock modified", "74 + 100*(y-x^2)^2 + (1-x)^2 - 400*exp(-((x+1)^2+(y+1)^2)/0.1)",
    minimum([-0.9, -0.95], 34.371, 1e-3), [1.0, 0.5])
add("Rotated ellipse", "7*x^2 - 6*sqrt(3)*x*y + 13*y^2", minimum([0.0, 0.0], 0, 1e-15, 1e-15), [3.0, -2.0])
add("Schaffer 1", "0.5 + (sin((x^2+y^2)^2)^2-0.5)/(1+0.001*(x^2+y^2))^2", [0.75, -0.5], [1.1, 0.2])
add("Schaffer 2", "0.5 + (sin(x^2-y^2)^2-0.5)/(1+0.001*(x^2+y^2))^2", minimum([0.0, 0.0], 0, 1e-15, 1e-15),
    [3.5, -2.25])
add("Schaffer 4", "0.5 + (cos(sin(x^2-y^2))^2-0.5)/(1+0.001*(x^2+y^2))^2", [0.0, 1.253132], [2.0, 0.5])
add("Schwefel 1.2 in two variables", "x^2 + (x+y)^2", [2.5, -7.0])
add("Schwefel 2.26 in two variables", "-(x*sin(sqrt(abs(x)))+y*sin(sqrt(abs(y))))/2",
    minimum([420.9687, 420.9687], -418.983, 1e-5, 1e-4), [-150.0, 99.5])
add("Shubert",
    "sum(j, 1, 5, j*cos((j+1)*x+j)) * sum(k, 1, 5, k*cos((k+1)*y+k))",
    minimum([-7.0835, 4.8580], -186.7309, 1e-5, 0.5), [1.0, -0.5])
ENTRIES[-1]["python"] = "(%s)*(%s)" % tuple(
    " + ".join("%d*cos(%d*%s+%d)" % (j, j + 1, v, j) for j in range(1, 6)) for v in "xy")
add("Styblinski-Tang", "(x^4-16*x^2+5*x+y^4-16*y^2+5*y)/2",
    minimum([-2.903534, -2.903534], -78.332, 1e-4, 1e-3), [1.5, 4.0])
add("Trecanni", "x^4 + 4*x^3 + 4*x^2 + y^2", minimum([-2.0, 0.0], 0, 1e-15, 1e-15), [-1.0, 1.25])
add("Trefethen", "exp(sin(50*x)) + sin(60*exp(y)) + sin(70*sin(x)) + sin(sin(80*y)) - sin(10*(x+y)) + (x^2+y^2)/4",
    minimum([-0.024403, 0.210612], -3.30686865, 1e-4, 1), [0.125, -0.375])
add("Ursem 1", "-sin(2*x-0.5*pi) - 3*cos(y) - 0.5*x", minimum([1.697137, 0.0], -4.8168, 1e-4, 1e-2), [-1.0, 2.0])
add("Venter-Sobiezcczanski-Sobieski",
    "x^2 - 100*cos(x)^2 - 100*cos(x^2/30) + y^2 - 100*cos(y)^2 - 100*cos(y^2/30)",
    minimum([0.0, 0.0], -400, 1e-12, 1e-12), [-4.5, 7.0])
add("Wayburn-Seader 1", "(x^6+y^4-17)^2 + (2*x+y-4)^2", minimum([1.0, 2.0], 0, 1e-15, 1e-15), [-1.5, 0.5])
add("Wayburn-Seader 2", "(1.613-4*(x-0.3125)^2-4*(y-1.625)^2)^2 + (y-1)^2",
    minimum([0.2, 1.0], 0, 1e-3, 0.1), [2.0, -1.0])
add("Zettl", "(x^2+y^2-2*x)^2 + 0.25*x", minimum([-0.0299, 0.0], -0.003791, 1e-6, 1e-3), [1.25, -0.75])
add("Zirilli or Aluffi-Pentini", "0.25*x^4 - 0.5*x^2 + 0.1*x + 0.5*y^2",
    minimum([-1.0465, 0.0], -0.3523, 1e-3, 1e-2), [0.5, -2.0])
add("Powell sum in three variables", "x^2 + abs(y)^3 + z^4", [0.5, -0.75, 1.5], names=["x", "y", "z"])
add("Sphere in four variables", "sum(i, 1, 4, x[i]^2)", [1.0, -2.0, 0.5, 3.0], names=["x1", "x2", "x3", "x4"])
ENTRIES[-1]["python"] = "x1^2+x2^2+x3^2+x4^2"
add("Zakharov in three variables",
    "sum(i, 1, 3, x[i]^2) + (sum(i, 1, 3, 0.5*i*x[i]))^2 + (sum(i, 1, 3, 0.5*i*x[i]))^4",
    [0.5, -1.0, 0.25], names=["x1", "x2", "x3"])
ENTRIES[-1]["python"] = ("x1^2+x2^2+x3^2+(0.5*x1+x2+1.5*x3)^2+(0.5*x1+x2+1.5*x3)^4")
