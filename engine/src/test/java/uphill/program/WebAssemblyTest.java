package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.formula.Formula;

class WebAssemblyTest {
  private static final int NX = 13;
  private static final int NY = 11;
  private static final double FROM = -1.5;
  private static final double STEP = 0.25;
  private static final int BASE = 64;

  /** Instantiates the module whose hex comes in, fills the grid and writes its numbers out. */
  private static final String SCRIPT =
      """
      const [hex, outputs] = require('fs').readFileSync(0, 'latin1').split(' ');
      const module = new WebAssembly.Module(Buffer.from(hex, 'hex'));
      const {memory, grid} = new WebAssembly.Instance(module, {f: Math}).exports;
      grid(%s, %s, %d, %s, %s, %d, %d);
      const count = %d * Number(outputs);
      const bytes = new DataView(memory.buffer, %d);
      for (let k = 0; k < count; k++) console.log(bytes.getBigUint64(8 * k, true).toString(16));
      """
          .formatted(FROM, STEP, NX, FROM, STEP, NY, BASE, NX * NY, BASE);

  /** Only instructions and functions that round alike everywhere, so that every bit is fixed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2 + y^2",
        "(1-x)^2 + 100(y-x^2)^2",
        "5",
        "y",
        "sqrt(x^2 + y^2)",
        "sqrt(x) - y/x",
        "abs(x) + abs(y)",
        "max(x, y) * min(x, y^2)",
        "relu(x) * sign(y) - relu(y)^2",
        "floor(3x) + ceil(y) * x",
        "x^(-2) + y^(3/2)",
        "1/(x^2 + y^2)",
        "if(x > 0 and not (y < 0 or x == 1), sqrt(x), y/x)",
        "if(x != y, 1/(x-y), 0)",
        "if(x <= y, if(y >= 1, x*y, -y), x^3)",
        "sum(i, 1, 40, (x - i)^2 * y)",
      })
  void a_grid_filled_by_the_module_is_the_interpreters_to_the_bit(String formula) throws Exception {
    var program = Runs.program(formula).withHessian();
    assertThat(WebAssembly.imports(program)).isEmpty();
    String[] numbers = run(program).split("\n");
    assertThat(numbers).hasSize(program.outputCount() * NX * NY);
    for (int row = 0; row < NY; row++) {
      for (int column = 0; column < NX; column++) {
        double[] expected = Runs.outputs(program, FROM + column * STEP, FROM + row * STEP);
        for (int k = 0; k < expected.length; k++) {
          String bits = numbers[(k * NY + row) * NX + column];
          double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
          assertThat(Double.valueOf(value))
              .as("output %d, column %d, row %d", k, column, row)
              .isEqualTo(Double.valueOf(expected[k]));
        }
      }
    }
  }

  @Test
  void what_webassembly_cannot_compute_is_imported_once_by_name() {
    var program = Runs.program("sin(x) * cos(y) + sin(y) + atan2(y, x) + x^y + sqrt(x)");
    assertThat(WebAssembly.imports(program))
        .containsExactlyInAnyOrder("sin", "cos", "atan2", "pow");
  }

  @Test
  void imported_functions_are_called_with_their_arguments_in_order() throws Exception {
    var program = Runs.program("hypot(3, 4) + atan2(y, x) + pi");
    assertThat(WebAssembly.imports(program)).containsExactly("atan2");
    double first = Double.longBitsToDouble(Long.parseUnsignedLong(run(program).split("\n")[0], 16));
    assertThat(first).isCloseTo(5 + Math.atan2(FROM, FROM) + Math.PI, within(1e-14));
  }

  @Test
  void a_program_of_three_inputs_is_refused() {
    var program = Program.of(Formula.parse("a*b*c"));
    assertThatThrownBy(() -> WebAssembly.module(program))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two inputs");
  }

  private static String run(Program program) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("node", "-e", SCRIPT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String hex = HexFormat.of().formatHex(WebAssembly.module(program));
    try (var input = process.getOutputStream()) {
      input.write((hex + " " + program.outputCount()).getBytes(StandardCharsets.ISO_8859_1));
    }
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(process.waitFor()).as("exit code of node, which runs the module").isZero();
    return output;
  }
}
