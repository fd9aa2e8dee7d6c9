package uphill.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uphill.program.Instruction;
import uphill.program.Opcode;
import uphill.program.Program;

/**
 * Writes a program as statements: a value that is used once stands where it is used, unless that
 * would become too long to read; others get a name that says what they are, as {@code product1}.
 */
final class Statements {
  private static final int LONGEST = 60;
  private static final Set<String> BOUNDED =
      Set.of("sin", "cos", "atan", "tanh", "sigmoid", "erf", "abs", "sign", "min", "max", "relu");

  private final Program program;
  private final List<String> variables;
  private final Dialect dialect;
  private final int[] uses;
  private final Code[] codes;

  /** Whether a value is finite unless numbers of more than 150 digits come up on the way. */
  private final boolean[] tame;

  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> statements = new ArrayList<>();

  Statements(Program program, List<String> variables, Dialect dialect) {
    this.program = program;
    this.variables = variables;
    this.dialect = dialect;
    this.uses = uses(program);
    this.codes = new Code[program.size()];
    this.tame = new boolean[program.size()];
    for (var instruction : program.instructions()) {
      codes[instruction.index()] = written(instruction);
    }
  }

  private static int[] uses(Program program) {
    int[] uses = new int[program.size()];
    for (var instruction : program.instructions()) {
      for (int operand : instruction.operands()) {
        uses[operand]++;
      }
    }
    for (int k = 0; k < program.outputCount(); k++) {
      uses[program.output(k)]++;
    }
    return uses;
  }

  /** The statements, in order. */
  List<String> statements() {
    return statements;
  }

  /** The expression of an output. */
  Code output(int k) {
    return codes[program.output(k)];
  }

  private Code written(Instruction instruction) {
    var operands = new ArrayList<Code>();
    for (int operand : instruction.operands()) {
      operands.add(codes[operand]);
    }
    var code =
        switch (instruction.opcode()) {
          case INPUT -> Code.atom(variables.get(instruction.input()));
          case CONSTANT -> dialect.number(instruction.constant());
          case CALL -> dialect.call(instruction.operation(), operands);
          case MULTIPLY_OR_ZERO ->
              dialect.instruction(
                  areTame(instruction) ? Opcode.MULTIPLY : instruction.opcode(), operands);
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
              DIVIDE_OR_ZERO ->
              dialect.instruction(instruction.opcode(), operands);
        };
    tame[instruction.index()] = isTame(instruction);
    boolean plain = instruction.opcode() == Opcode.INPUT || instruction.opcode() == Opcode.CONSTANT;
    if (plain || uses[instruction.index()] < 2 && code.text().length() <= LONGEST) {
      return code;
    }
    String word = word(instruction);
    String name = word + counts.merge(word, 1, Integer::sum);
    statements.add(dialect.declaration(name, word.equals("test"), code));
    return Code.atom(name);
  }

  /** Beside tame values a product need not watch for 0 times infinity. */
  private boolean isTame(Instruction instruction) {
    return switch (instruction.opcode()) {
      case INPUT, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> true;
      case CONSTANT -> Math.abs(instruction.constant()) < 1e100;
      case ADD, SUBTRACT, MULTIPLY, MULTIPLY_OR_ZERO, NEGATE, SELECT -> areTame(instruction);
      case CALL -> BOUNDED.contains(instruction.operation().name()) && areTame(instruction);
      case POWER -> {
        int exponent = instruction.operands().get(1);
        double power = program.instruction(exponent).constant();
        yield power >= 0 && power == Math.rint(power) && tame[instruction.operands().get(0)];
      }
      case DIVIDE, DIVIDE_OR_ZERO -> false;
    };
  }

  private boolean areTame(Instruction instruction) {
    for (int operand : instruction.operands()) {
      if (!tame[operand]) {
        return false;
      }
    }
    return true;
  }

  /** What a value is called; variables are single letters, so no name is one of theirs. */
  private static String word(Instruction instruction) {
    return switch (instruction.opcode()) {
      case ADD -> "sum";
      case SUBTRACT -> "difference";
      case MULTIPLY, MULTIPLY_OR_ZERO ->
          instruction.operands().get(0).equals(instruction.operands().get(1))
              ? "square"
              : "product";
      case DIVIDE, DIVIDE_OR_ZERO -> "quotient";
      case NEGATE -> "opposite";
      case POWER -> "power";
      case CALL -> instruction.operation().name();
      case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> "test";
      case SELECT -> "choice";
      case INPUT, CONSTANT -> "value";
    };
  }
}
