// Three ways to fill a grid with a function's value and both partials.

/* global math */

export const rooms = (size) => ({
  values: new Float64Array(size),
  partialsX: new Float64Array(size),
  partialsY: new Float64Array(size),
});

/** The engine, used as the lab's worker uses it: compiled to WebAssembly, results copied out. */
export function uphill(engine) {
  return function open(text) {
    const { id, error } = engine.open(text);
    if (error) throw new Error(error.message);
    const module = new WebAssembly.Module(engine.gridModule(id));
    const f = {};
    for (const { name } of WebAssembly.Module.imports(module)) f[name] = engine.importNamed(name);
    const { grid, memory } = new WebAssembly.Instance(module, { f }).exports;
    return {
      fill({ x0, dx, nx, y0, dy, ny }, { values, partialsX, partialsY }) {
        const size = nx * ny;
        const missing = size * 24 - memory.buffer.byteLength;
        if (missing > 0) memory.grow(Math.ceil(missing / 65536));
        grid(x0, dx, nx, y0, dy, ny, 0);
        values.set(new Float64Array(memory.buffer, 0, size));
        partialsX.set(new Float64Array(memory.buffer, size * 8, size));
        partialsY.set(new Float64Array(memory.buffer, size * 16, size));
      },
      close: () => engine.close(id),
    };
  };
}

/** math.js: symbolic derivatives, compiled once; a Map as scope, which it takes without wrapping. */
export function mathjs(text) {
  const tree = math.parse(text);
  const [value, partialX, partialY] = [
    tree,
    math.derivative(tree, "x"),
    math.derivative(tree, "y"),
  ].map((each) => each.compile());
  const scope = new Map();
  return {
    fill({ x0, dx, nx, y0, dy, ny }, { values, partialsX, partialsY }) {
      for (let j = 0, k = 0; j < ny; j++) {
        scope.set("y", y0 + j * dy);
        for (let i = 0; i < nx; i++, k++) {
          scope.set("x", x0 + i * dx);
          values[k] = value.evaluate(scope);
          partialsX[k] = partialX.evaluate(scope);
          partialsY[k] = partialY.evaluate(scope);
        }
      }
    },
    close() {},
  };
}

/** The largest difference of two results, relative to the size of the numbers (at least 1). */
export function difference(a, b) {
  let most = 0;
  for (const name of ["values", "partialsX", "partialsY"]) {
    a[name].forEach((number, k) => {
      const far = Math.abs(number - b[name][k]) / Math.max(1, Math.abs(number));
      if (!(far <= most)) most = far;
    });
  }
  return most;
}
