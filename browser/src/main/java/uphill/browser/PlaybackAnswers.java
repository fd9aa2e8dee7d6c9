package uphill.browser;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import uphill.formula.Expr;
import uphill.formula.Operation;
import uphill.program.Instruction;
import uphill.program.Opcode;
import uphill.program.Playback;
import uphill.program.PlaybackProgram;
import uphill.program.Program;

/** A program as a graph, and played back, as lab/src/engine/graph.ts has them. */
final class PlaybackAnswers {
  private PlaybackAnswers() {}

  /** The nodes with their names, operands and rules: a Graph. */
  static JSObject graph(int id, PlaybackProgram prepared, List<String> names) {
    Program program = prepared.program();
    JSObject graph = graph(id, program.output(0));
    for (Instruction instruction : program.instructions()) {
      int places = prepared.places(instruction.index());
      int[] operands = new int[instruction.operands().size()];
      for (int k = 0; k < operands.length; k++) {
        operands[k] = instruction.operands().get(k);
      }
      addNode(
          graph,
          kind(instruction.opcode()),
          label(instruction, names),
          operands,
          String.join("\n", rules(instruction).subList(0, places)));
    }
    return graph;
  }

  private static String kind(Opcode opcode) {
    return switch (opcode) {
      case INPUT -> "input";
      case CONSTANT -> "constant";
      default -> "operation";
    };
  }

  private static String label(Instruction instruction, List<String> names) {
    return switch (instruction.opcode()) {
      case INPUT -> names.get(instruction.input());
      case CONSTANT -> "";
      case MULTIPLY -> "×";
      case DIVIDE -> "÷";
      case SUBTRACT, NEGATE -> "−";
      case POWER -> "power";
      case SELECT -> "if";
      case CALL -> instruction.operation().name();
      default -> instruction.opcode().symbol();
    };
  }

  /** ∂value/∂operand, the operands called u, v, w, for each place. */
  private static List<String> rules(Instruction instruction) {
    boolean isSquare =
        instruction.operands().size() == 2
            && instruction.operands().get(0).equals(instruction.operands().get(1));
    return switch (instruction.opcode()) {
      case ADD -> List.of("1", "1");
      case SUBTRACT -> List.of("1", "-1");
      case NEGATE -> List.of("-1");
      case MULTIPLY, MULTIPLY_OR_ZERO -> isSquare ? List.of("2u") : List.of("v", "u");
      case DIVIDE, DIVIDE_OR_ZERO -> List.of("1/v", "-u/v^2");
      case POWER -> List.of("v*u^(v - 1)", "u^v*log(u)");
      case SELECT -> List.of("0", "1 if u, else 0", "0 if u, else 1");
      case CALL -> rules(instruction.operation());
      default -> List.of();
    };
  }

  private static List<String> rules(Operation operation) {
    Expr u = new Expr.Variable("u");
    Expr v = new Expr.Variable("v");
    List<Expr> arguments = operation.arity() == 1 ? List.of(u) : List.of(u, v);
    Expr own = new Expr.Call(operation, arguments);
    List<String> rules = new ArrayList<>();
    for (var partial : operation.partials()) {
      rules.add(partial.of(arguments, own).text());
    }
    return rules;
  }

  /** Values, adjoints, and the slopes of all nodes in a row: a Played. */
  static JSObject played(Playback playback) {
    int size = playback.steps().size();
    double[] values = new double[size];
    double[] adjoints = new double[size];
    List<Double> all = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      Playback.Step step = playback.steps().get(k);
      values[k] = step.value();
      adjoints[k] = step.adjoint();
      all.addAll(step.slopes());
    }
    double[] slopes = new double[all.size()];
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] = all.get(k);
    }
    return played(values, adjoints, slopes);
  }

  @JSBody(
      params = {"id", "output"},
      script = "return { id: id, output: output, nodes: [] };")
  private static native JSObject graph(int id, int output);

  @JSBody(
      params = {"graph", "kind", "label", "operands", "rules"},
      script =
          "graph.nodes.push({ kind: kind, label: label, operands: Array.from(operands),"
              + " rules: rules === '' ? [] : rules.split('\\n') });")
  private static native void addNode(
      JSObject graph, String kind, String label, @JSByRef int[] operands, String rules);

  @JSBody(
      params = {"values", "adjoints", "slopes"},
      script = "return { values: values, adjoints: adjoints, slopes: slopes };")
  private static native JSObject played(
      @JSByRef double[] values, @JSByRef double[] adjoints, @JSByRef double[] slopes);
}
