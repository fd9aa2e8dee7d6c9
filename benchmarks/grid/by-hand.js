// Value and both partials as a person would write them for speed: one loop for each function, common
// terms computed once, terms in y only outside the inner loop, results into typed arrays.

export const byHand = {
  bowl({ x0, dx, nx, y0, dy, ny }, { values, partialsX, partialsY }, c) {
    for (let j = 0, k = 0; j < ny; j++) {
      const y = y0 + j * dy;
      const rest = y * y + c;
      for (let i = 0; i < nx; i++, k++) {
        const x = x0 + i * dx;
        values[k] = x * x + rest;
        partialsX[k] = 2 * x;
        partialsY[k] = 2 * y;
      }
    }
  },

  Rosenbrock({ x0, dx, nx, y0, dy, ny }, { values, partialsX, partialsY }, c) {
    for (let j = 0, k = 0; j < ny; j++) {
      const y = y0 + j * dy;
      for (let i = 0; i < nx; i++, k++) {
        const x = x0 + i * dx;
        const short = 1 - x;
        const off = y - x * x;
        values[k] = short * short + 100 * off * off + c;
        partialsX[k] = -2 * short - 400 * x * off;
        partialsY[k] = 200 * off;
      }
    }
  },

  Himmelblau({ x0, dx, nx, y0, dy, ny }, { values, partialsX, partialsY }, c) {
    for (let j = 0, k = 0; j < ny; j++) {
      const y = y0 + j * dy;
      const yy = y * y;
      for (let i = 0; i < nx; i++, k++) {
        const x = x0 + i * dx;
        const a = x * x + y - 11;
        const b = x + yy - 7;
        values[k] = a * a + b * b + c;
        partialsX[k] = 4 * x * a + 2 * b;
        partialsY[k] = 2 * a + 4 * y * b;
      }
    }
  },

  "two hills"({ x0, dx, nx, y0, dy, ny }, { values, partialsX, partialsY }, c) {
    for (let j = 0, k = 0; j < ny; j++) {
      const y = y0 + j * dy;
      const y1 = y - 0.6;
      const y2 = y + 0.8;
      for (let i = 0; i < nx; i++, k++) {
        const x = x0 + i * dx;
        const x1 = x - 1;
        const x2 = x + 1.2;
        const high = 2 * Math.exp(-x1 * x1 - y1 * y1);
        const low = 1.3 * Math.exp(-x2 * x2 - y2 * y2);
        values[k] = high + low + c;
        partialsX[k] = -2 * (x1 * high + x2 * low);
        partialsY[k] = -2 * (y1 * high + y2 * low);
      }
    }
  },

  ripples({ x0, dx, nx, y0, dy, ny }, { values, partialsX, partialsY }, c) {
    for (let j = 0, k = 0; j < ny; j++) {
      const y = y0 + j * dy;
      const yy = y * y;
      for (let i = 0; i < nx; i++, k++) {
        const x = x0 + i * dx;
        const r = Math.sqrt(x * x + yy);
        const slope = (3 * Math.cos(3 * r)) / r;
        values[k] = Math.sin(3 * r) + c;
        partialsX[k] = slope * x;
        partialsY[k] = slope * y;
      }
    }
  },

  "saddle·sin"({ x0, dx, nx, y0, dy, ny }, { values, partialsX, partialsY }, c) {
    for (let j = 0, k = 0; j < ny; j++) {
      const y = y0 + j * dy;
      const yy = y * y;
      for (let i = 0; i < nx; i++, k++) {
        const x = x0 + i * dx;
        const saddle = x * x - yy;
        const sin = Math.sin(x * y);
        const swing = saddle * Math.cos(x * y);
        values[k] = saddle * sin + c;
        partialsX[k] = 2 * x * sin + swing * y;
        partialsY[k] = swing * x - 2 * y * sin;
      }
    }
  },
};

/** The same functions as text. */
export const texts = {
  bowl: (c) => `x^2+y^2+${c}`,
  Rosenbrock: (c) => `(1-x)^2+100*(y-x^2)^2+${c}`,
  Himmelblau: (c) => `(x^2+y-11)^2+(x+y^2-7)^2+${c}`,
  "two hills": (c) => `2*exp(-(x-1)^2-(y-0.6)^2)+1.3*exp(-(x+1.2)^2-(y+0.8)^2)+${c}`,
  ripples: (c) => `sin(3*sqrt(x^2+y^2))+${c}`,
  "saddle·sin": (c) => `(x^2-y^2)*sin(x*y)+${c}`,
};
