package uphill.jvm;

import java.util.ArrayList;
import uphill.program.Program;

/** Cuts a program into methods, and puts the methods into hidden classes. */
final class Assembly {
  /** So many methods of 8,000 bytes cannot exhaust a class's 65,535 constants. */
  private static final int MOST_METHODS = 10;

  private Assembly() {}

  /** The code of an optimised program, in methods of about so many bytes at most. */
  static Code of(Program program, int largestMethod) {
    var values = new Values(program);
    var workspace = new Workspace(program.size());
    var writer = new MethodWriter(values, workspace);
    int end = values.end(0, largestMethod);
    if (end == values.count()) {
      var unit = new HiddenClass(Code.class);
      unit.addRun(method -> writer.write(method, unit.operations(), 0, end));
      return (Code) unit.instance();
    }
    var stretches = new ArrayList<Stretch>();
    for (int from = 0; from < values.count(); ) {
      var unit = new HiddenClass(Stretch.class);
      for (int k = 0; k < MOST_METHODS && from < values.count(); k++) {
        int first = from;
        int last = values.end(from, largestMethod);
        unit.addPart(method -> writer.write(method, unit.operations(), first, last));
        from = last;
      }
      unit.addRun();
      stretches.add((Stretch) unit.instance());
    }
    return new Stretches(stretches.toArray(new Stretch[0]), workspace.length());
  }
}
