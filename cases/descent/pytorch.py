"""Trajectories of PyTorch's optimizers, written to pytorch.json and pytorch-baselines.json.

The baselines are those of PyTorch's own C++ tests (test/cpp/api/optim_baseline.h, made there by
optim_baseline.py; BSD 3-clause licence, copyright the PyTorch contributors): a 2-3-1 net of
sigmoids in doubles with seed 0, the sum of its three outputs for a loss, 1,001 updates, a sample of
all 13 parameters every 100. The trajectories run the same optimizers on formulas of two variables,
every step recorded; L-BFGS makes one inner iteration a step.

Run with PyTorch 2.13: python3 pytorch.py
"""

import json
import math
import os

import torch

HERE = os.path.dirname(os.path.abspath(__file__))

BASELINES = [
    ("LBFGS", "lbfgs", 1.0, {}),
    ("LBFGS_with_line_search", "lbfgs", 1.0, {"line-search": "strong-wolfe"}),
    ("Adam", "adam", 1.0, {}),
    ("Adam_with_weight_decay", "adam", 1.0, {"weight-decay": 1e-2}),
    ("Adam_with_weight_decay_and_amsgrad", "amsgrad", 1.0, {"weight-decay": 1e-6}),
    ("AdamW", "adamw", 1.0, {}),
    ("AdamW_without_weight_decay", "adamw", 1.0, {"weight-decay": 0.0}),
    ("Adagrad", "adagrad", 1.0, {}),
    ("Adagrad_with_weight_decay", "adagrad", 1.0, {"weight-decay": 1e-2}),
    ("Adagrad_with_weight_decay_and_lr_decay", "adagrad", 1.0, {"weight-decay": 1e-6, "rate-decay": 1e-3}),
    ("RMSprop", "rmsprop", 0.1, {}),
    ("RMSprop_with_weight_decay", "rmsprop", 0.1, {"weight-decay": 1e-2}),
    ("RMSprop_with_weight_decay_and_centered", "rmsprop", 0.1, {"weight-decay": 1e-6, "centered": 1.0}),
    ("RMSprop_with_weight_decay_and_centered_and_momentum", "rmsprop", 0.1,
     {"weight-decay": 1e-6, "centered": 1.0, "momentum": 0.9}),
    ("SGD", "gradient", 0.1, {}),
    ("SGD_with_weight_decay", "gradient", 0.1, {"weight-decay": 1e-2}),
    ("SGD_with_weight_decay_and_momentum", "momentum", 0.1, {"weight-decay": 1e-2}),
    ("SGD_with_weight_decay_and_nesterov_momentum", "nesterov", 0.1, {"weight-decay": 1e-6}),
]

FORMULAS = {
    "(1-x)^2+100*(y-x^2)^2": lambda x, y: (1 - x) ** 2 + 100 * (y - x ** 2) ** 2,
    "x^2+10*y^2+x*y": lambda x, y: x ** 2 + 10 * y ** 2 + x * y,
    "sin(x)*cos(y)+0.1*(x^2+y^2)": lambda x, y: torch.sin(x) * torch.cos(y) + 0.1 * (x ** 2 + y ** 2),
}

RUNS = [
    ("gradient", 1e-3, {}),
    ("gradient", 2e-3, {"weight-decay": 0.1}),
    ("momentum", 1e-4, {}),
    ("momentum", 1e-4, {"momentum": 0.5, "weight-decay": 0.1}),
    ("nesterov", 1e-4, {}),
    ("adagrad", 0.1, {}),
    ("adagrad", 0.1, {"rate-decay": 0.05, "weight-decay": 0.1, "epsilon": 1e-3}),
    ("rmsprop", 0.01, {}),
    ("rmsprop", 0.01, {"alpha": 0.9, "centered": 1.0}),
    ("rmsprop", 0.001, {"momentum": 0.9, "centered": 1.0, "weight-decay": 0.1}),
    ("adam", 0.05, {}),
    ("adam", 0.05, {"beta1": 0.8, "beta2": 0.9, "epsilon": 1e-4, "weight-decay": 0.1}),
    ("amsgrad", 0.1, {"beta2": 0.9}),
    ("adamw", 0.05, {}),
    ("adamw", 0.05, {"weight-decay": 0.5, "beta1": 0.5}),
    ("lbfgs", 1.0, {"line-search": "strong-wolfe"}),
    ("lbfgs", 0.1, {"line-search": "strong-wolfe", "history": 3.0}),
    ("lbfgs", 0.5, {}),
]


def optimizer(name, parameters, rate, options, whole):
    o = dict(options)
    decay = {"weight_decay": o["weight-decay"]} if "weight-decay" in o else {}
    eps = {"eps": o["epsilon"]} if "epsilon" in o else {}
    betas = {"betas": (o.get("beta1", 0.9), o.get("beta2", 0.999))}
    if name in ("gradient", "momentum", "nesterov"):
        mu = 0.0 if name == "gradient" else o.get("momentum", 0.9)
        return torch.optim.SGD(parameters, rate, momentum=mu, nesterov=name == "nesterov", **decay)
    if name == "adagrad":
        return torch.optim.Adagrad(parameters, rate, lr_decay=o.get("rate-decay", 0), **decay, **eps)
    if name == "rmsprop":
        return torch.optim.RMSprop(parameters, rate, alpha=o.get("alpha", 0.99), centered="centered" in o,
                                   momentum=o.get("momentum", 0), **decay, **eps)
    if name in ("adam", "amsgrad"):
        return torch.optim.Adam(parameters, rate, amsgrad=name == "amsgrad", **betas, **decay, **eps)
    if name == "adamw":
        return torch.optim.AdamW(parameters, rate, **betas, **decay, **eps)
    search = "strong_wolfe" if o.get("line-search") == "strong-wolfe" else None
    inner = {} if whole else {"max_iter": 1, "max_eval": 10 ** 9, "tolerance_grad": 0, "tolerance_change": 0}
    return torch.optim.LBFGS(parameters, rate, history_size=int(o.get("history", 100)), line_search_fn=search, **inner)


def baseline(name, rate, options):
    torch.manual_seed(0)
    model = torch.nn.Sequential(
        torch.nn.Linear(2, 3), torch.nn.Sigmoid(), torch.nn.Linear(3, 1), torch.nn.Sigmoid()).to(torch.float64)
    for layer in (model[0], model[2]):
        bound = 1 / math.sqrt(layer.weight.size(1))
        for p in layer.parameters():
            p.data.uniform_(-bound, bound)
    start = [float(v) for p in model.parameters() for v in p.detach().flatten()]
    data = torch.tensor([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], dtype=torch.float64)
    rule = optimizer(name, model.parameters(), rate, options, True)
    samples = []
    for i in range(1001):
        rule.zero_grad()
        model(data).sum().backward()
        # As in the original: a closure that evaluates nothing, so that L-BFGS stops after one iteration.
        rule.step(lambda: torch.tensor([10.0]))
        if i % 100 == 0:
            samples.append([float(v) for p in model.parameters() for v in p.detach().flatten()])
    return start, samples


def trajectory(formula, name, rate, options, start, steps):
    x, y = (torch.tensor(s, dtype=torch.float64, requires_grad=True) for s in start)
    rule = optimizer(name, [x, y], rate, options, False)
    points = list(start)

    def closure():
        rule.zero_grad()
        f = FORMULAS[formula](x, y)
        f.backward()
        return f

    for _ in range(steps):
        rule.step(closure)
        points += [float(x), float(y)]
    return points


def write(name, cases):
    with open(os.path.join(HERE, name), "w") as out:
        out.write("[\n" + ",\n".join("  " + json.dumps(case) for case in cases) + "\n]\n")


baselines = []
for title, name, rate, options in BASELINES:
    start, samples = baseline(name, rate, options)
    baselines.append({"name": title, "optimizer": name, "rate": rate, "options": options, "start": start,
                      "samples": samples})
write("pytorch-baselines.json", baselines)

trajectories = []
for formula in FORMULAS:
    for name, rate, options in RUNS:
        steps = 15 if name == "lbfgs" else 60
        trajectories.append({"formula": formula, "optimizer": name, "rate": rate, "options": options,
                             "points": trajectory(formula, name, rate, options, (-1.0, 2.0), steps)})
write("pytorch.json", trajectories)
