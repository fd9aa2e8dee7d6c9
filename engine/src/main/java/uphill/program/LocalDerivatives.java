package uphill.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uphill.formula.Expr;
import uphill.formula.Operation;

/** The partial derivatives of operations: as expressions over three variables, and as numbers. */
final class LocalDerivatives {
  /** The variable that stands for an operation's first argument. */
  static final String FIRST = "first argument";

  /** The variable that stands for its second argument. */
  static final String SECOND = "second argument";

  /** The variable that stands for its own value. */
  static final String SELF = "own value";

  private static final Expr A = new Expr.Variable(FIRST);
  private static final Expr B = new Expr.Variable(SECOND);
  private static final Expr OWN = new Expr.Variable(SELF);

  private final Map<Operation, Interpreter> interpreters = new HashMap<>();
  private final double[] inputs = new double[3];
  private final double[] outputs = new double[2];

  /** One expression for each argument. */
  static List<Expr> rules(Operation operation) {
    var arguments = operation.arity() == 1 ? List.of(A) : List.of(A, B);
    var rules = new ArrayList<Expr>();
    for (var partial : operation.partials()) {
      rules.add(partial.of(arguments, OWN));
    }
    return rules;
  }

  /** Computes the partials at the arguments, for {@link #first()} and {@link #second()}. */
  void evaluate(Operation operation, double a, double b, double self) {
    var interpreter = interpreters.get(operation);
    if (interpreter == null) {
      interpreter = new Interpreter(Program.of(rules(operation), List.of(FIRST, SECOND, SELF)));
      interpreters.put(operation, interpreter);
    }
    inputs[0] = a;
    inputs[1] = b;
    inputs[2] = self;
    outputs[1] = 0;
    interpreter.run(inputs, outputs);
  }

  /** The partial in the first argument. */
  double first() {
    return outputs[0];
  }

  /** The partial in the second argument; 0 if there is none. */
  double second() {
    return outputs[1];
  }
}
