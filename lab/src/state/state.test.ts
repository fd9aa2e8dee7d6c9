import { describe, expect, test } from "vitest";
import { readHash, writeHash } from "./hash";
import { defaults, readState, stateKeys, type LabState } from "./state";

const open = (hash: string) => readState(readHash(hash), defaults);

describe("a link", () => {
  test("gives formula, point and window", () => {
    const { state, notices } = open("#f=x^2-y^2&x=1&y=0.5&xmin=-2&xmax=2");
    expect(state).toEqual({ ...defaults, f: "x^2-y^2", x: 1, y: 0.5, xmin: -2, xmax: 2 });
    expect(notices).toEqual([]);
  });

  test("without anything is the default", () => {
    for (const hash of ["", "#", "#&&&", "#=", "#nothing"]) {
      expect(open(hash)).toEqual({ state: defaults, notices: [] });
    }
  });

  test("keeps a plus as a plus and decodes percent signs", () => {
    expect(open("#f=x+y").state.f).toBe("x+y");
    expect(open("#f=%7Cx%7C%2B%CF%80").state.f).toBe("|x|+π");
  });

  test("leaves out what its base has, and says what differs from it", () => {
    const base = { ...defaults, show: "contours,rosette", turn: 150 };
    const state = { ...base, show: "contours", chapter: "steepest-increase" };
    expect(writeHash(state, base)).toBe(
      `${writeHash(defaults)}&show=contours&chapter=steepest-increase`,
    );
  });

  test("written and read again is the same state", () => {
    const state: LabState = {
      f: 'if(x > 0 and y <= 1, |x| & "é", 100% # <b>)',
      fit: "a*sin(b*x) + 1",
      loss: "huber",
      data: "1,2.5;-3,4e-7",
      slice: "x1,x12",
      p: "1,-0.5*3,1e-7",
      back: "0.1*5",
      net: "",
      layers: "16,16",
      activation: "tanh",
      batch: 32,
      plane: "random",
      x: 0.1 + 0.2,
      y: -1e-7,
      xmin: -1.5,
      xmax: 5e-324 + 1 / 3,
      ymin: -2,
      ymax: 123456.789,
      arrow: "both",
      view: "-12.5,30,1.25",
      show: "contours,tangent,descent,data",
      turn: 30,
      walkers: 24,
      stride: 0.125,
      optimizer: "adam",
      race: "adam,lbfgs",
      rate: 0.015,
      schedule: "warmup:5+cosine:100,0.01",
      noise: 0.5,
      seed: 7,
      options: "beta2:0.99,line-search:strong-wolfe",
      steps: 120,
      at: 17,
      chapter: "steepest",
      exercise: 2,
      theme: "dark",
      lang: "de",
      bare: true,
    };
    expect(open(writeHash(state))).toEqual({ state, notices: [] });
  });

  test("names only what differs from the default", () => {
    expect(writeHash({ ...defaults, f: "x*y", x: 1, y: -2 })).toBe("#f=x*y&x=1&y=-2");
  });

  test("keeps keys of tools that come later", () => {
    const { state } = open("#optimizer=lbfgs&rate=0.5&steps=20&at=7&chapter=flow&lang=pt-BR");
    expect(state).toMatchObject({ optimizer: "lbfgs", rate: 0.5, steps: 20, at: 7 });
    expect(state).toMatchObject({ chapter: "flow", lang: "pt-BR" });
  });

  test("whose point lies outside the default window widens the window", () => {
    const { state, notices } = open("#x=7&y=1");
    expect(state).toMatchObject({ x: 7, y: 1, xmin: -10, xmax: 10, ymin: -3, ymax: 3 });
    expect(notices).toEqual([]);
  });
});

describe("a broken link", () => {
  test("falls back to the default and says so", () => {
    for (const bad of ["NaN", "Infinity", "1e999", "0x10", "1_000", "", "x", "--1", "1e99999999"]) {
      const { state, notices } = open(`#x=${bad}`);
      expect(state.x).toBe(defaults.x);
      expect(notices).toEqual([{ key: "x", given: bad, used: String(defaults.x) }]);
    }
    expect(open("#arrow=sideways").notices).toEqual([
      { key: "arrow", given: "sideways", used: "up" },
    ]);
    expect(open("#view=1,2").notices).toHaveLength(1);
    expect(open("#optimizer=constructor").state.optimizer).toBe("gradient");
  });

  test("with bounds out of order gets the default window", () => {
    for (const window of ["xmin=2&xmax=1", "xmin=1&xmax=1", "xmin=4", "xmin=1&xmax=1.0000000001"]) {
      const { state, notices } = open("#" + window);
      expect([state.xmin, state.xmax]).toEqual([defaults.xmin, defaults.xmax]);
      expect(notices[0]?.key).toBe("xmin");
    }
  });

  test("is clamped where a number is too large", () => {
    expect(open("#xmax=1e300").state.xmax).toBe(1e9);
    expect(open("#steps=1e9").state.steps).toBe(100_000);
    expect(open("#steps=2.5").notices).toHaveLength(1);
    expect(open("#view=30,500,1").state.view).toBe("30,89.9,1");
  });

  test("moves a point outside its window to the edge", () => {
    const { state, notices } = open("#x=9&xmin=0&xmax=2");
    expect(state.x).toBe(2);
    expect(notices).toEqual([{ key: "x", given: "9", used: "2" }]);
  });

  test("with malformed percent signs still opens", () => {
    expect(open("#x=%&y=1").state).toMatchObject({ x: defaults.x, y: 1 });
    expect(open("#f=%E0%A4%A&x=1").state.x).toBe(1);
    expect(open("#%E0%A4%A=1&x=1").state.x).toBe(1);
  });
});

describe("a hostile link", () => {
  test("cannot be long enough to hang", () => {
    const { state, notices } = open("#f=" + "(".repeat(1_000_000));
    expect(state.f).toBe(defaults.f);
    expect(notices[0]?.given.length).toBeLessThan(30);
    expect(open("#" + "x=1&".repeat(1_000_000)).state.x).toBe(1);
    expect(open("#x=" + "9".repeat(10_000)).state.x).toBe(defaults.x);
    expect(open("#show=" + "a,".repeat(5_000)).state.show).toBe(defaults.show);
  });

  test("cannot reach the prototype", () => {
    const { state } = open("#__proto__=1&constructor=2&toString=3&hasOwnProperty=4");
    expect(state).toEqual(defaults);
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });

  test("cannot smuggle markup through a name", () => {
    for (const key of ["show", "chapter", "lang", "theme", "view", "optimizer"] as const) {
      expect(open(`#${key}=<img src=x onerror=alert(1)>`).state[key]).toBe(defaults[key]);
    }
  });
});

describe("a plain object", () => {
  test("changes only the keys it names, and null resets one", () => {
    const base = { ...defaults, f: "x*y", x: 1 };
    expect(readState({ y: 2 }, base).state).toEqual({ ...base, y: 2 });
    expect(readState({ f: null }, base).state.f).toBe(defaults.f);
    expect(readState({ x: undefined }, base).state.x).toBe(1);
  });

  test("may hold numbers, truth values and lists", () => {
    const { state, notices } = readState(
      { x: 1.5, bare: true, view: [10, 20, 1, 0.5, 0, -0.25], show: ["contours", "rain"] },
      defaults,
    );
    expect(state).toMatchObject({
      x: 1.5,
      bare: true,
      view: "10,20,1,0.5,0,-0.25",
      show: "contours,rain",
    });
    expect(notices).toEqual([]);
  });

  test("with values of the wrong kind falls back", () => {
    const odd = Object.fromEntries(stateKeys.map((key) => [key, { toString: () => "1" }]));
    const { state } = readState(odd, defaults);
    expect(state).toMatchObject({ x: defaults.x, arrow: "up", f: defaults.f });
    expect(readState({ x: NaN, y: -0 }, defaults).state).toMatchObject({ x: defaults.x, y: 0 });
  });
});

describe("a network", () => {
  test("written and read again is the same, and is seen with its card", () => {
    const link =
      "#net=digits&layers=32,8&activation=gelu&batch=64&plane=weights:3,17&seed=9&optimizer=adam" +
      "&rate=0.01&steps=400&at=120&x=0.25&y=-0.5";
    const { state, notices } = open(link);
    expect(notices).toEqual([]);
    expect(state).toMatchObject({
      ...{ net: "digits", layers: "32,8", activation: "gelu", batch: 64, plane: "weights:3,17" },
      ...{ seed: 9, optimizer: "adam", rate: 0.01, steps: 400, at: 120, show: "contours,network" },
    });
    expect(open(writeHash(state))).toEqual({ state, notices: [] });
    expect(readState({ ...state }, defaults).state).toEqual(state);
  });

  test.each([
    ["net", "mnist", ""],
    ["layers", "16,0", "16,16"],
    ["layers", "16,,2", "16,16"],
    ["layers", "1,1,1,1,1,1,1", "16,16"],
    ["layers", "257", "16,16"],
    ["layers", "-1", "16,16"],
    ["layers", "9".repeat(4000), "16,16"],
    ["activation", "tan", "tanh"],
    ["batch", "none", "32"],
    ["batch", "0", "1"],
    ["plane", "weights:3,3", "random"],
    ["plane", "weights:3", "random"],
    ["plane", "weights:3,4000000", "random"],
    ["plane", "<script>", "random"],
  ])("refuses %s=%s, and says what is taken", (key, given, used) => {
    const { state, notices } = open(`#${key === "net" ? "" : "net=xor&"}${key}=${given}`);
    expect(String(state[key as keyof LabState])).toBe(used);
    expect(notices).toEqual([expect.objectContaining({ key, used })]);
  });

  test("may have no hidden layer", () => {
    expect(open("#net=moons&layers=").state.layers).toBe("");
  });

  test("gives way to a formula or a fit that is asked for by itself, and is forgotten", () => {
    const { state } = open("#net=xor&layers=8&steps=300&optimizer=adam");
    const after = readState({ f: "x*y" }, state).state;
    expect(after).toEqual({ ...defaults, f: "x*y", show: "contours,network" });
    expect(readState({ fit: "line" }, state).state).toMatchObject({ net: "", fit: "a*x+b" });
    expect(readState({ net: "moons" }, after).state.net).toBe("moons");
  });
});

describe("a walk downhill", () => {
  test("is shown to whoever names an optimizer or a step", () => {
    expect(open("#optimizer=adam").state.show).toBe("contours,descent");
    expect(open("#at=3&show=rosette").state.show).toBe("rosette,descent");
    expect(open("#steps=9&show=descent,rain").state.show).toBe("descent,rain");
    expect(open("#x=1").state.show).toBe("contours");
    expect(open("#optimizer=gradient").state.show).toBe("contours,descent");
    // A state that is read and written back once switched the walk on.
    expect(readState({ ...defaults }, defaults).state).toEqual(defaults);
  });

  test("takes up to five others along, each once", () => {
    expect(open("#race=adam,momentum").state.race).toBe("adam,momentum");
    expect(open("#race=adam:0.1,lbfgs").state.race).toBe("adam:0.1,lbfgs");
    for (const wrong of [
      "adam,adam",
      "adam:0",
      "adam:fast",
      "adam:1:2",
      "sideways",
      "adam,",
      ",".repeat(9),
    ]) {
      expect(open(`#race=${wrong}`).state.race).toBe("");
      expect(open(`#race=${wrong}`).notices).toHaveLength(1);
    }
    expect(open("#race=adam,adamw,amsgrad,flow,lbfgs,newton").state.race).toBe("");
  });

  test("is forgotten when it is put away", () => {
    const { state } = open("#optimizer=adam&rate=0.5&steps=9&at=3");
    expect(readState({ show: "contours" }, state).state).toMatchObject({
      optimizer: "gradient",
      rate: 0.1,
      steps: 50,
      at: 0,
    });
  });
});

describe("a fit in a link", () => {
  const fitOf = (hash: string) => {
    const { fit, loss, data, show } = open(hash).state;
    return { fit, loss, data, show };
  };

  test("is named by its model, and shows its data", () => {
    expect(fitOf("#fit=a*x+b")).toEqual({
      fit: "a*x+b",
      loss: "mse",
      data: "anscombe-1",
      show: "contours,data",
    });
    expect(fitOf("#fit=sine&data=wave&show=map").fit).toBe("sin(a*x+b)");
    expect(fitOf("#fit=sine&data=wave&show=map").show).toBe("map");
  });

  test("is a line, or a logistic curve, where only data or loss is named", () => {
    expect(fitOf("#data=1,2;3,4")).toMatchObject({ fit: "a*x+b", data: "1,2;3,4" });
    expect(fitOf("#loss=log&data=o-rings").fit).toBe("1/(1+exp(-(a*x+b)))");
  });

  test("with data or a loss that is none falls back and says so", () => {
    const { state, notices } = open("#fit=a*x&data=nonsense&loss=worst");
    expect(state).toMatchObject({ fit: "a*x", data: "anscombe-1", loss: "mse" });
    expect(notices.map(({ key }) => key)).toEqual(["loss", "data"]);
  });

  test("gives way to a formula that is asked for by itself", () => {
    const { state } = open("#fit=a*x+b&data=1,2;3,4");
    expect(readState({ f: "x*y" }, state).state).toMatchObject({
      f: "x*y",
      fit: "",
      data: "anscombe-1",
    });
    expect(readState({ x: 1 }, state).state.fit).toBe("a*x+b");
  });
});
