package uphill.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.formula.Kink;
import uphill.formula.Operation;

/**
 * A straight-line program of single assignments: inputs in, outputs out. Immutable.
 *
 * <p>Every instruction reads values of smaller index and makes one value. Equal instructions are
 * one instruction, constants are folded, and nothing is computed that no output needs.
 * Differentiation is a transformation of the program: reverse mode appends the adjoint sweep as
 * more instructions (A. Griewank and A. Walther, Evaluating Derivatives, SIAM 2008, ch. 3), so that
 * a gradient costs a small constant times the value whatever the number of inputs.
 */
public final class Program {
  private final int inputCount;
  private final int[] opcodes;
  private final int[] first;
  private final int[] second;
  private final int[] third;
  private final double[] constants;
  private final Operation[] operations;
  private final int[] outputs;

  /** Takes the arrays over; only {@link ProgramBuilder} calls this. */
  Program(
      int inputCount,
      int[] opcodes,
      int[] first,
      int[] second,
      int[] third,
      double[] constants,
      Operation[] operations,
      int[] outputs) {
    this.inputCount = inputCount;
    this.opcodes = opcodes;
    this.first = first;
    this.second = second;
    this.third = third;
    this.constants = constants;
    this.operations = operations;
    this.outputs = outputs;
  }

  /**
   * The program that computes the formula's value: its inputs are the formula's variables in order.
   */
  public static Program of(Formula formula) {
    return of(formula.expanded(), formula.variables());
  }

  /**
   * The program that computes the expression's value. Cost: linear in the number of distinct nodes;
   * depth does not matter.
   *
   * @param expression without sums or products over an index
   * @param variables the inputs in order
   * @throws IllegalArgumentException if the expression has a variable that is not among them, or a
   *     sum or product over an index
   */
  public static Program of(Expr expression, List<String> variables) {
    return of(List.of(expression), variables);
  }

  /** The program that computes several expressions, one output each, sharing what they share. */
  public static Program of(List<Expr> expressions, List<String> variables) {
    var builder = new ProgramBuilder(variables.size());
    Map<String, Integer> inputs = new HashMap<>();
    for (int k = 0; k < variables.size(); k++) {
      inputs.put(variables.get(k), builder.input(k));
    }
    var translation = new ExprTranslation(builder, inputs);
    int[] outputs = new int[expressions.size()];
    for (int k = 0; k < outputs.length; k++) {
      outputs[k] = translation.value(expressions.get(k));
    }
    return builder.build(outputs);
  }

  /**
   * Appends the adjoint sweep of output 0: the outputs are the value, then one partial for each
   * input. At a kink the partials are PyTorch's subgradient. Cost: linear in the program.
   */
  public Program withGradient() {
    return withGradient(inputCount);
  }

  /**
   * The same for the first {@code count} inputs alone: the others are given, such as the data that
   * a model is held against.
   */
  public Program withGradient(int count) {
    var builder = ProgramBuilder.from(this, inputCount);
    int[] all = new int[1 + count];
    all[0] = outputs[0];
    System.arraycopy(new AdjointSweep(builder, outputs[0]).partials(), 0, all, 1, count);
    return builder.build(all);
  }

  /**
   * Appends the sweeps of the value and of every partial: the outputs are the value, the n
   * partials, then the n×n Hessian row by row, symmetric to the bit. Cost: n times the gradient's.
   */
  public Program withHessian() {
    return withHessian(inputCount);
  }

  /** The same for the first {@code count} inputs alone. */
  public Program withHessian(int count) {
    var builder = ProgramBuilder.from(this, inputCount);
    int[] all = new int[1 + count + count * count];
    all[0] = outputs[0];
    int[] partials = new AdjointSweep(builder, outputs[0]).partials();
    System.arraycopy(partials, 0, all, 1, count);
    for (int row = 0; row < count; row++) {
      int[] seconds = new AdjointSweep(builder, partials[row]).partials();
      for (int column = row; column < count; column++) {
        all[1 + count + row * count + column] = seconds[column];
        all[1 + count + column * count + row] = seconds[column];
      }
    }
    return builder.build(all);
  }

  /**
   * Appends the tangents of all outputs, forward mode: the product of the Jacobian J and a
   * direction v. The inputs are the point and then v; the m outputs are followed by the m
   * coordinates of J v. At a kink it is the subgradient that {@link #withGradient} takes. Cost: a
   * small constant times the program's, whatever n and m are.
   */
  public Program withDirectionalDerivatives() {
    var builder = ProgramBuilder.from(this, 2 * inputCount);
    var sweep = new TangentSweep(builder);
    int[] all = Arrays.copyOf(outputs, 2 * outputs.length);
    for (int k = 0; k < outputs.length; k++) {
      all[outputs.length + k] = sweep.tangent(outputs[k]);
    }
    return builder.build(all);
  }

  /**
   * Appends the adjoint sweep of output 0 and the tangents of what it finds, forward over reverse:
   * the product of the Hessian H and a direction v. The inputs are the point and then v; the
   * outputs are the value, the n partials, and the n coordinates of H v. Cost: a small constant
   * times the value's, whatever n is (B. A. Pearlmutter, Fast Exact Multiplication by the Hessian,
   * Neural Computation 6, 1994).
   */
  public Program withHessianVectorProduct() {
    var gradient = withGradient();
    var builder = ProgramBuilder.from(gradient, 2 * inputCount);
    var sweep = new TangentSweep(builder);
    int[] all = Arrays.copyOf(gradient.outputs, 1 + 2 * inputCount);
    for (int k = 0; k < inputCount; k++) {
      all[1 + inputCount + k] = sweep.tangent(gradient.outputs[1 + k]);
    }
    return builder.build(all);
  }

  /**
   * The program as every target runs it: {@link ProgramBuilder}'s rewrites (constants folded, equal
   * instructions made one, what no output needs left out) and {@link StrengthReduction}. Values may
   * differ from the plain reading of a power in the last few bits, and are the same on all targets.
   */
  public Program optimized() {
    return StrengthReduction.of(this);
  }

  /**
   * Whether it is smooth wherever its value and partials are finite, as far as its instructions
   * tell: none of them has a crease, a jump or a choice. False says nothing.
   */
  public boolean isSmoothWhereFinite() {
    for (int index = 0; index < size(); index++) {
      boolean smooth =
          switch (opcode(index)) {
            case INPUT, CONSTANT, ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE -> true;
            case CALL -> operation(index).kink() instanceof Kink.None;
            case POWER -> isWhole(operand(index, 1));
            case LESS,
                LESS_OR_EQUAL,
                EQUAL,
                NOT_EQUAL,
                AND,
                OR,
                NOT,
                SELECT,
                MULTIPLY_OR_ZERO,
                DIVIDE_OR_ZERO ->
                false;
          };
      if (!smooth) {
        return false;
      }
    }
    return true;
  }

  private boolean isWhole(int index) {
    return opcode(index) == Opcode.CONSTANT && constant(index) == Math.floor(constant(index));
  }

  /** How many coordinates a point has. */
  public int inputCount() {
    return inputCount;
  }

  /** How many numbers come out. */
  public int outputCount() {
    return outputs.length;
  }

  /** How many instructions, inputs and constants among them. */
  public int size() {
    return opcodes.length;
  }

  /** The index of the instruction whose value is output {@code k}. */
  public int output(int k) {
    return outputs[k];
  }

  /** The instruction of that index. */
  public Instruction instruction(int index) {
    var opcode = opcode(index);
    var operands = new ArrayList<Integer>();
    for (int place = 0; place < arity(index); place++) {
      operands.add(operand(index, place));
    }
    return new Instruction(
        index,
        opcode,
        operands,
        opcode == Opcode.CONSTANT ? constant(index) : Double.NaN,
        opcode == Opcode.INPUT ? first[index] : -1,
        opcode == Opcode.CALL ? operation(index) : null);
  }

  /** All instructions in order. */
  public List<Instruction> instructions() {
    var all = new ArrayList<Instruction>(size());
    for (int index = 0; index < size(); index++) {
      all.add(instruction(index));
    }
    return all;
  }

  /** The program as text, a line for each instruction and each output. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int index = 0; index < size(); index++) {
      text.append('%').append(index).append(" = ").append(instruction(index).text()).append('\n');
    }
    for (int k = 0; k < outputs.length; k++) {
      text.append("output ").append(k).append(" = %").append(outputs[k]).append('\n');
    }
    return text.toString();
  }

  /** What the instruction of that index does. */
  public Opcode opcode(int index) {
    return Opcode.at(opcodes[index]);
  }

  /** How many operands the instruction has. */
  public int arity(int index) {
    var opcode = opcode(index);
    return opcode == Opcode.CALL ? operation(index).arity() : opcode.arity();
  }

  /**
   * The index of the value at that place among the instruction's operands, smaller than its own.
   */
  public int operand(int index, int place) {
    return place == 0 ? first[index] : place == 1 ? second[index] : third[index];
  }

  /** Which input an {@link Opcode#INPUT} reads. */
  public int input(int index) {
    return first[index];
  }

  /** The number of an {@link Opcode#CONSTANT}. */
  public double constant(int index) {
    return constants[first[index]];
  }

  /** The operation of an {@link Opcode#CALL}. */
  public Operation operation(int index) {
    return operations[third[index]];
  }
}
