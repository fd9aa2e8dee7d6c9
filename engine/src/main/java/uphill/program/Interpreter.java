package uphill.program;

import org.jspecify.annotations.Nullable;

/**
 * Runs a program: one point at a time, which is the reference, or a block of points instruction by
 * instruction, which gives the same bits and is fast where compiled code is not at hand.
 *
 * <p>Holds its working memory, so one thread uses it at a time. A run allocates nothing.
 */
public final class Interpreter {
  private static final int BLOCK = 256;
  private static final int LARGEST_MEMORY = 1 << 21;

  private final Program program;
  private final RegisterPlan plan;
  private final double[] registers;
  private double @Nullable [][] blocks;

  /** Prepares the program: cost linear in its size. */
  public Interpreter(Program program) {
    this.program = program.optimized();
    this.plan = new RegisterPlan(this.program);
    this.registers = new double[plan.count()];
    for (int index = 0; index < this.program.size(); index++) {
      if (this.program.opcode(index) == Opcode.CONSTANT) {
        registers[plan.register(index)] = this.program.constant(index);
      }
    }
  }

  /**
   * Runs the program at one point.
   *
   * @param inputs the point: one number for each input
   * @param outputs receives one number for each output
   */
  public void run(double[] inputs, double[] outputs) {
    for (int index = 0; index < program.size(); index++) {
      int arity = program.arity(index);
      double a = arity > 0 ? registers[register(index, 0)] : 0;
      double b = arity > 1 ? registers[register(index, 1)] : 0;
      double c = arity > 2 ? registers[register(index, 2)] : 0;
      var opcode = program.opcode(index);
      registers[plan.register(index)] =
          switch (opcode) {
            case INPUT -> inputs[program.input(index)];
            case CONSTANT -> program.constant(index);
            case CALL -> program.operation(index).value().at(a, b);
            case ADD,
                SUBTRACT,
                MULTIPLY,
                DIVIDE,
                NEGATE,
                POWER,
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
                Arithmetic.of(opcode, a, b, c);
          };
    }
    for (int k = 0; k < program.outputCount(); k++) {
      outputs[k] = registers[plan.register(program.output(k))];
    }
  }

  /**
   * Runs the program at many points.
   *
   * @param inputs one array for each input, each with a number for each point
   * @param count how many points
   * @param outputs receives one array for each output, each with a number for each point
   */
  public void runBlock(double[][] inputs, int count, double[][] outputs) {
    if (blocks == null) {
      blocks = allocated();
    }
    int length = blocks.length == 0 ? BLOCK : blocks[0].length;
    for (int from = 0; from < count; from += length) {
      int n = Math.min(length, count - from);
      for (int index = 0; index < program.size(); index++) {
        runBlockInstruction(index, inputs, from, n);
      }
      for (int k = 0; k < program.outputCount(); k++) {
        BlockLoops.copy(blocks[plan.register(program.output(k))], 0, outputs[k], from, n);
      }
    }
  }

  private double[][] allocated() {
    int length = Math.max(1, Math.min(BLOCK, LARGEST_MEMORY / Math.max(1, plan.count())));
    double[][] allocated = new double[plan.count()][length];
    for (int index = 0; index < program.size(); index++) {
      if (program.opcode(index) == Opcode.CONSTANT) {
        double[] target = allocated[plan.register(index)];
        for (int i = 0; i < length; i++) {
          target[i] = program.constant(index);
        }
      }
    }
    return allocated;
  }

  private void runBlockInstruction(int index, double[][] inputs, int from, int n) {
    int arity = program.arity(index);
    double[] target = blocks[plan.register(index)];
    double[] a = arity > 0 ? blocks[register(index, 0)] : target;
    double[] b = arity > 1 ? blocks[register(index, 1)] : target;
    double[] c = arity > 2 ? blocks[register(index, 2)] : target;
    switch (program.opcode(index)) {
      case INPUT -> BlockLoops.copy(inputs[program.input(index)], from, target, 0, n);
      case CONSTANT -> {}
      case CALL -> BlockLoops.call(program.operation(index), a, b, target, n);
      case ADD -> BlockLoops.add(a, b, target, n);
      case SUBTRACT -> BlockLoops.subtract(a, b, target, n);
      case MULTIPLY -> BlockLoops.multiply(a, b, target, n);
      case DIVIDE -> BlockLoops.divide(a, b, target, n);
      case NEGATE -> BlockLoops.negate(a, target, n);
      case POWER -> BlockLoops.power(a, b, target, n);
      case LESS -> BlockLoops.less(a, b, target, n);
      case LESS_OR_EQUAL -> BlockLoops.lessOrEqual(a, b, target, n);
      case EQUAL -> BlockLoops.equal(a, b, target, n);
      case NOT_EQUAL -> BlockLoops.notEqual(a, b, target, n);
      case AND -> BlockLoops.multiply(a, b, target, n);
      case OR -> BlockLoops.or(a, b, target, n);
      case NOT -> BlockLoops.not(a, target, n);
      case SELECT -> BlockLoops.select(a, b, c, target, n);
      case MULTIPLY_OR_ZERO -> BlockLoops.multiplyOrZero(a, b, target, n);
      case DIVIDE_OR_ZERO -> BlockLoops.divideOrZero(a, b, target, n);
    }
  }

  private int register(int index, int place) {
    return plan.register(program.operand(index, place));
  }
}
