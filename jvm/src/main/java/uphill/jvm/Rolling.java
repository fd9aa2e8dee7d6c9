package uphill.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uphill.formula.Operation;
import uphill.program.Opcode;
import uphill.program.Program;

/**
 * Finds the loops in a straight-line program: sums over an index are written out term by term, and
 * so are their gradients.
 *
 * <p>Turns of a loop have the same instructions, and each operand stands for the same thing in all
 * of them: a value of the same turn, a value of the turn before (in the first turn anything), or
 * something from further away, found by its address. Where the next window of steps like the one at
 * hand begins, the next turn may begin; the candidate that covers most steps wins.
 */
final class Rolling {
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final int WINDOW = 4;
  private static final int MOST_CANDIDATES = 48;
  private static final int LONGEST_PERIOD = 500;
  private static final int LONG_ENOUGH = 64;
  private static final int FEWEST_TURNS = 4;
  private static final int FEWEST_STEPS_SAVED = 60;

  private final Values values;
  private final Program program;
  private final int[] kinds;
  private final long[] hashes;
  private final long[] powers;
  private final int[] nextAlike;
  private final Map<Operation, Integer> operations = new HashMap<>();
  private long budget;

  private Rolling(Values values) {
    this.values = values;
    this.program = values.program();
    this.kinds = new int[values.count()];
    this.budget = 100L * values.count();
    for (int at = 0; at < kinds.length; at++) {
      kinds[at] = kind(at);
    }
    this.hashes = new long[kinds.length + 1];
    this.powers = new long[kinds.length + 1];
    powers[0] = 1;
    for (int at = 0; at < kinds.length; at++) {
      hashes[at + 1] = hashes[at] * BASE + kinds[at] + 2;
      powers[at + 1] = powers[at] * BASE;
    }
    this.nextAlike = nextAlike(kinds);
  }

  /** The steps from first to last: loops, and between them stretches of a single turn. */
  static List<Loop> of(Values values) {
    return new Rolling(values).loops();
  }

  private List<Loop> loops() {
    var loops = new ArrayList<Loop>();
    int straight = 0;
    int at = 0;
    while (at < kinds.length) {
      var loop = best(at);
      if (loop == null) {
        at++;
      } else {
        if (straight < at) {
          loops.add(new Loop(straight, at - straight, 1));
        }
        loops.add(loop);
        at = loop.end();
        straight = at;
      }
    }
    if (straight < at) {
      loops.add(new Loop(straight, at - straight, 1));
    }
    return loops;
  }

  private @Nullable Loop best(int from) {
    Loop best = null;
    int candidates = 0;
    for (int next = nextAlike[from];
        next >= 0 && next - from <= LONGEST_PERIOD && candidates < MOST_CANDIDATES && budget > 0;
        next = nextAlike[next]) {
      candidates++;
      int period = next - from;
      if (best != null && period % best.period() == 0 || !looksWorth(from, period)) {
        continue;
      }
      int count = turns(from, period);
      boolean worth =
          count >= FEWEST_TURNS
              && (count - 1) * period >= FEWEST_STEPS_SAVED
              && values.end(from, next, StraightWriter.LARGEST_METHOD) == next;
      if (worth && (best == null || count * period > best.count() * best.period() + period)) {
        best = new Loop(from, period, count);
        if (count >= LONG_ENOUGH) {
          return best;
        }
      }
    }
    return best;
  }

  /** Whether the first turns are of the same kinds: no loop comes of the others. */
  private boolean looksWorth(int from, int period) {
    return from + FEWEST_TURNS * period <= kinds.length
        && hash(from, (FEWEST_TURNS - 1) * period)
            == hash(from + period, (FEWEST_TURNS - 1) * period);
  }

  private long hash(int from, int length) {
    return hashes[from + length] - hashes[from] * powers[length];
  }

  /** How many turns of that period there are. */
  private int turns(int from, int period) {
    int turn = 1;
    while (from + (turn + 1) * period <= kinds.length && isTurn(from, period, turn)) {
      turn++;
    }
    return turn;
  }

  private boolean isTurn(int from, int period, int turn) {
    int begin = from + turn * period;
    for (int at = begin; at < begin + period; at++) {
      budget--;
      if (kinds[at] != kinds[at - period] || kinds[at] < 0) {
        return false;
      }
      int index = values.step(at);
      int before = values.step(at - period);
      for (int place = 0; place < program.arity(index); place++) {
        int reach = values.reach(at, place, begin, period);
        int reachBefore = values.reach(at - period, place, begin - period, period);
        boolean first = turn == 1 && reach >= 0 && reachBefore >= 0;
        if (!(first || reach == reachBefore)
            || !sameLeaf(program.operand(index, place), program.operand(before, place))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean sameLeaf(int operand, int before) {
    boolean leaf = values.placeOf(operand) < 0;
    boolean leafBefore = values.placeOf(before) < 0;
    return leaf == leafBefore && (!leaf || program.opcode(operand) == program.opcode(before));
  }

  /** Equal for steps that may stand for each other; -1 for those that stay alone. */
  private int kind(int at) {
    int index = values.step(at);
    if (index < 0) {
      return -1;
    }
    int output = values.firstOutput(index);
    if (output >= 0 && values.nextOutput(output) >= 0) {
      return -1;
    }
    int kind = 2 * program.opcode(index).ordinal() + (output >= 0 ? 1 : 0);
    if (program.opcode(index) == Opcode.CALL) {
      kind += 1000 * operations.computeIfAbsent(program.operation(index), o -> operations.size());
    }
    return kind;
  }

  /** For each step the next one that begins a window of the same kinds; -1 if there is none. */
  private static int[] nextAlike(int[] kinds) {
    int[] next = new int[kinds.length];
    Arrays.fill(next, -1);
    Map<Long, Integer> seen = new HashMap<>();
    for (int at = kinds.length - WINDOW; at >= 0; at--) {
      long window = 0;
      for (int k = 0; k < WINDOW; k++) {
        window = window * 1_000_003 + kinds[at + k];
      }
      Integer later = seen.put(window, at);
      next[at] = later == null ? -1 : later;
    }
    return next;
  }
}
