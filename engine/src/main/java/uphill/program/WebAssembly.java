package uphill.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a program of two inputs as a WebAssembly module (core specification 1.0) that fills a grid
 * in one call. What depends on y alone is computed once a row.
 *
 * <p>The module exports {@code memory}, one page to begin with, which the caller grows to hold the
 * result, and {@code grid(x0, dx, nx, y0, dy, ny, base)} with f64 and i32 parameters. It writes one
 * plane of nx·ny doubles for each output from byte {@code base} on, row by row with x fastest, at
 * the points {@code (x0 + i dx, y0 + j dy)}; it traps if the memory is too small. The numbers are
 * those of the {@link Interpreter} to the bit, provided that the imported functions are the same.
 *
 * <p>It imports, from module {@code "f"}, what WebAssembly has no instruction for: operations by
 * their names and {@code pow}. Where the platform's own {@code Math.sin}, {@code cos}, {@code tan},
 * {@code asin}, {@code acos}, {@code atan}, {@code atan2}, {@code exp}, {@code log} and {@code pow}
 * are given, engines call them without a detour.
 */
public final class WebAssembly {
  private static final int LARGEST_BODY = 7_000_000;
  private static final int MOST_REGISTERS = 40_000;

  private static final int F64 = 0x7c;
  private static final int I32 = 0x7f;
  private static final int FUNCTION = 0x60;

  private WebAssembly() {}

  /** The names that {@link #module} imports, in order: operations, and {@code pow}. */
  public static List<String> imports(Program program) {
    return imported(program.optimized());
  }

  /**
   * The bytes of the module. Cost: linear in the program.
   *
   * @throws IllegalArgumentException if the program has more than two inputs, or is larger than
   *     engines accept in one function: about 500,000 instructions or 40,000 values alive at once
   */
  public static byte[] module(Program program) {
    if (program.inputCount() > 2) {
      throw new IllegalArgumentException(
          "A grid has two inputs; this program has " + program.inputCount());
    }
    var reduced = program.optimized();
    var imports = imported(reduced);
    var grid = new GridFunction(reduced, imports);
    var body = grid.body();
    if (grid.registerCount() > MOST_REGISTERS || body.length() > LARGEST_BODY) {
      throw new IllegalArgumentException(
          "The program is too large for one WebAssembly function: "
              + reduced.size()
              + " instructions");
    }
    var module = new ByteSequence();
    module.put(0).put('a').put('s').put('m').put(1).put(0).put(0).put(0);
    section(module, 1, types());
    section(module, 2, importSection(reduced, imports));
    section(module, 3, new ByteSequence().number(1).number(2));
    section(module, 5, new ByteSequence().number(1).put(0).number(1));
    section(module, 7, exports(imports.size()));
    section(module, 10, new ByteSequence().number(1).sized(body));
    return module.toArray();
  }

  private static void section(ByteSequence module, int id, ByteSequence content) {
    module.put(id).sized(content);
  }

  /** Type 0: one f64 to f64; type 1: two f64 to f64; type 2: the grid. */
  private static ByteSequence types() {
    var types = new ByteSequence().number(3);
    types.put(FUNCTION).number(1).put(F64).number(1).put(F64);
    types.put(FUNCTION).number(2).put(F64).put(F64).number(1).put(F64);
    types.put(FUNCTION).number(7);
    types.put(F64).put(F64).put(I32).put(F64).put(F64).put(I32).put(I32);
    return types.number(0);
  }

  private static ByteSequence importSection(Program program, List<String> imports) {
    var section = new ByteSequence().number(imports.size());
    for (String name : imports) {
      section.name("f").name(name).put(0).number(arity(program, name) - 1);
    }
    return section;
  }

  private static ByteSequence exports(int gridIndex) {
    return new ByteSequence()
        .number(2)
        .name("memory")
        .put(2)
        .number(0)
        .name("grid")
        .put(0)
        .number(gridIndex);
  }

  private static int arity(Program program, String name) {
    for (int index = 0; index < program.size(); index++) {
      if (name.equals(importOf(program, index))) {
        return program.arity(index);
      }
    }
    throw new IllegalArgumentException(name + " is not called");
  }

  private static List<String> imported(Program program) {
    List<String> names = new ArrayList<>();
    for (int index = 0; index < program.size(); index++) {
      String name = importOf(program, index);
      if (name != null && !names.contains(name)) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** The imported function that an instruction calls, or null. */
  static @Nullable String importOf(Program program, int index) {
    return switch (program.opcode(index)) {
      case POWER -> "pow";
      case CALL -> {
        String name = program.operation(index).name();
        yield GridFunction.isNative(name) ? null : name;
      }
      case INPUT,
          CONSTANT,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          NEGATE,
          LESS,
          LESS_OR_EQUAL,
          EQUAL,
          NOT_EQUAL,
          AND,
          OR,
          NOT,
          SELECT,
          MULTIPLY_OR_ZERO,
          DIVIDE_OR_ZERO ->
          null;
    };
  }
}
