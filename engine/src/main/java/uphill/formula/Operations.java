package uphill.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of elementary operations, family by family. */
final class Operations {
  static final List<Operation> ALL = all();
  static final Map<String, Operation> BY_NAME = byName();

  private Operations() {}

  private static List<Operation> all() {
    var all = new ArrayList<Operation>();
    all.addAll(TrigonometricOperations.all());
    all.addAll(HyperbolicOperations.all());
    all.addAll(ExponentialOperations.all());
    all.addAll(RootOperations.all());
    all.addAll(PiecewiseOperations.all());
    all.addAll(RoundingOperations.all());
    all.addAll(LearningOperations.all());
    return List.copyOf(all);
  }

  private static Map<String, Operation> byName() {
    var table = new HashMap<String, Operation>();
    for (var operation : ALL) {
      table.put(operation.name(), operation);
    }
    table.put("ln", table.get("log"));
    return Map.copyOf(table);
  }
}
