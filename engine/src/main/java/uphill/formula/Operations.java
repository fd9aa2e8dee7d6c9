package uphill.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uphill.formula.Expr.Call;

/** The table of elementary operations. */
final class Operations {
  static final Map<String, Operation> BY_NAME = table();

  private Operations() {}

  private static Map<String, Operation> table() {
    var table = new HashMap<String, Operation>();
    var sin =
        new Operation(
            "sin",
            1,
            (a, b) -> Math.sin(a),
            List.of((args, self) -> new Call(Operation.named("cos").orElseThrow(), args)),
            new Kink.None(),
            args -> "\\sin\\left(" + args.get(0) + "\\right)");
    table.put(sin.name(), sin);
    return Map.copyOf(table);
  }
}
