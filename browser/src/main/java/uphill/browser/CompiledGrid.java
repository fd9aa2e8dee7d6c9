package uphill.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import uphill.objective.Grid;
import uphill.objective.GridSource;

/** Fills grids by the WebAssembly module that the page made of a formula's program. */
final class CompiledGrid implements GridSource {
  private final JSObject exports;

  CompiledGrid(JSObject exports) {
    this.exports = exports;
  }

  @Override
  public void fill(Grid grid, double[] values, double[] partialsX, double[] partialsY) {
    run(
        exports, grid.x0(), grid.dx(), grid.nx(), grid.y0(), grid.dy(), grid.ny(), values,
        partialsX, partialsY);
  }

  @JSBody(
      params = {"exports", "x0", "dx", "nx", "y0", "dy", "ny", "values", "partialsX", "partialsY"},
      script =
          "var size = nx * ny, memory = exports.memory;"
              + "var missing = size * 24 - memory.buffer.byteLength;"
              + "if (missing > 0) memory.grow(Math.ceil(missing / 65536));"
              + "exports.grid(x0, dx, nx, y0, dy, ny, 0);"
              + "values.set(new Float64Array(memory.buffer, 0, size));"
              + "partialsX.set(new Float64Array(memory.buffer, size * 8, size));"
              + "partialsY.set(new Float64Array(memory.buffer, size * 16, size));")
  private static native void run(
      JSObject exports,
      double x0,
      double dx,
      int nx,
      double y0,
      double dy,
      int ny,
      @JSByRef double[] values,
      @JSByRef double[] partialsX,
      @JSByRef double[] partialsY);
}
