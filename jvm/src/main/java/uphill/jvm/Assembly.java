package uphill.jvm;

import java.util.ArrayList;
import java.util.List;
import uphill.program.Program;

/** Cuts a program into methods, and puts the methods into hidden classes. */
final class Assembly {
  /** So many methods of 8,000 bytes cannot exhaust a class's 65,535 constants. */
  private static final int MOST_METHODS = 10;

  private final Values values;
  private final Workspace workspace;
  private final StraightWriter straight;
  private final int largestMethod;
  private final List<Stretch> stretches = new ArrayList<>();
  private HiddenClass current = new HiddenClass(Stretch.class);

  private Assembly(Values values, int largestMethod) {
    this.values = values;
    this.workspace = new Workspace(values.program().size());
    this.straight = new StraightWriter(values, workspace);
    this.largestMethod = largestMethod;
  }

  /**
   * The code of an optimised program.
   *
   * @param largestMethod about how many bytes a method may have
   * @param fewestSteps loops are looked for if there are at least so many instructions
   */
  static Code of(Program program, int largestMethod, int fewestSteps) {
    if (program.size() >= fewestSteps) {
      var values = new Values(program, true);
      return new Assembly(values, largestMethod).stretches(Rolling.of(values));
    }
    var values = new Values(program, false);
    var assembly = new Assembly(values, largestMethod);
    int count = values.count();
    return values.end(0, count, largestMethod) == count
        ? assembly.single()
        : assembly.stretches(List.of(new Loop(0, count, 1)));
  }

  private Code single() {
    var unit = new HiddenClass(Code.class);
    unit.addRun(method -> straight.write(method, unit.data(), 0, values.count()));
    return (Code) unit.instance();
  }

  private Code stretches(List<Loop> loops) {
    for (var loop : loops) {
      if (loop.count() == 1) {
        straight(loop);
      } else {
        var unit = unit();
        unit.addPart(
            method -> new LoopWriter(values, workspace, loop, method, unit.data()).write());
      }
    }
    close();
    return new Stretches(stretches.toArray(new Stretch[0]), workspace.length());
  }

  private void straight(Loop steps) {
    for (int from = steps.from(); from < steps.end(); ) {
      int first = from;
      int last = values.end(from, steps.end(), largestMethod);
      var unit = unit();
      unit.addPart(method -> straight.write(method, unit.data(), first, last));
      from = last;
    }
  }

  /** The class that takes the next method. */
  private HiddenClass unit() {
    if (current.partCount() == MOST_METHODS) {
      close();
      current = new HiddenClass(Stretch.class);
    }
    return current;
  }

  private void close() {
    current.addRun();
    stretches.add((Stretch) current.instance());
  }
}
