package uphill.jvm;

import static uphill.jvm.Emitter.FIRST_LOCAL;
import static uphill.jvm.Emitter.INPUTS;
import static uphill.jvm.Emitter.OUTPUTS;
import static uphill.jvm.Emitter.WORKSPACE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import uphill.program.Opcode;
import uphill.program.Program;

/**
 * Writes a {@link Loop} as the code of a method. Within a turn values lie in local variables, and
 * so does what one turn hands to the next. What is read from further away lies in the workspace in
 * rows, one for each place in a turn, so that most addresses are linear in the number of the turn;
 * the others are looked up in a table.
 */
final class LoopWriter {
  private static final int NONE = -1;
  private static final int TURN = FIRST_LOCAL;
  private static final int ADDRESSES = FIRST_LOCAL + 1;
  private static final int NUMBERS = FIRST_LOCAL + 2;
  private static final int DEEPEST = 16;

  /** A value of the turn before, and what stands for it in the first turn. */
  private record Carried(int source, int initial) {}

  /** An item of an array whose place is linear in the number of the turn. */
  private record Linear(int array, int first, int stride) {}

  private final Values values;
  private final Program program;
  private final Workspace workspace;
  private final Loop loop;
  private final MethodVisitor code;
  private final ClassData data;
  private final Emitter emitter;

  private final int[] reads;
  private final int[] depths;
  private final int[] locals;
  private final boolean[] inRow;
  private final boolean[] isLast;
  private final Map<Carried, Integer> carried = new LinkedHashMap<>();
  private final Map<Integer, Integer> fixed = new LinkedHashMap<>();
  private final Map<Linear, Integer> loaded = new HashMap<>();
  private int nextLocal = FIRST_LOCAL + 3;

  LoopWriter(Values values, Workspace workspace, Loop loop, MethodVisitor code, ClassData data) {
    this.values = values;
    this.program = values.program();
    this.workspace = workspace;
    this.loop = loop;
    this.code = code;
    this.data = data;
    this.emitter = new Emitter(program, code, data);
    this.reads = new int[loop.period()];
    this.depths = new int[loop.period()];
    this.locals = new int[loop.period()];
    this.inRow = new boolean[loop.period()];
    this.isLast = new boolean[loop.period()];
    Arrays.fill(locals, NONE);
  }

  /** Writes the method's code, without its return. */
  void write() {
    findReaders();
    takePlaces();
    emitter.classData("[I", ClassData.ADDRESSES);
    code.visitVarInsn(Opcodes.ASTORE, ADDRESSES);
    emitter.classData("[D", ClassData.NUMBERS);
    code.visitVarInsn(Opcodes.ASTORE, NUMBERS);
    for (var entry : carried.entrySet()) {
      begin(entry.getKey().initial(), entry.getValue());
    }
    for (var entry : fixed.entrySet()) {
      begin(entry.getKey(), entry.getValue());
    }
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, TURN);
    var head = new Label();
    code.visitLabel(head);
    frame();
    turn();
    for (var entry : carried.entrySet()) {
      code.visitVarInsn(Opcodes.DLOAD, locals[entry.getKey().source()]);
      code.visitVarInsn(Opcodes.DSTORE, entry.getValue());
    }
    code.visitIincInsn(TURN, 1);
    code.visitVarInsn(Opcodes.ILOAD, TURN);
    emitter.integer(loop.count());
    code.visitJumpInsn(Opcodes.IF_ICMPLT, head);
    for (int j = 0; j < loop.period(); j++) {
      if (isLast[j] && !inRow[j]) {
        code.visitVarInsn(Opcodes.ALOAD, WORKSPACE);
        emitter.integer(workspace.slot(index(loop.count() - 1, j)));
        code.visitVarInsn(Opcodes.DLOAD, locals[j]);
        code.visitInsn(Opcodes.DASTORE);
      }
    }
    workspace.releaseReadBefore(values, loop.from(), loop.end());
  }

  private int index(int turn, int j) {
    return values.step(loop.from() + turn * loop.period() + j);
  }

  /** What the operand is from the second turn on; see {@link Values#reach}. */
  private int reach(int j, int place) {
    int begin = loop.from() + loop.period();
    return values.reach(begin + j, place, begin, loop.period());
  }

  /** Finds who reads each value of a turn: the turn, the next one, or something further away. */
  private void findReaders() {
    for (int j = 0; j < loop.period(); j++) {
      for (int place = 0; place < program.arity(index(0, j)); place++) {
        int reach = reach(j, place);
        if (reach < 0) {
          reads[-1 - reach]++;
        } else if (reach > 0) {
          var key = new Carried(reach - 1, program.operand(index(0, j), place));
          carried.computeIfAbsent(key, k -> takeLocal());
          reads[reach - 1] += 2;
        } else {
          findFarReads(j, place);
        }
      }
      for (int turn = 0; turn < loop.count(); turn++) {
        boolean readLater = values.lastRead(index(turn, j)) >= loop.end();
        isLast[j] |= readLater && turn == loop.count() - 1;
        inRow[j] |= readLater && turn < loop.count() - 1;
      }
    }
  }

  private void findFarReads(int j, int place) {
    int operand = program.operand(index(0, j), place);
    boolean same = true;
    for (int turn = 0; turn < loop.count(); turn++) {
      int other = program.operand(index(turn, j), place);
      int defined = values.placeOf(other);
      same &= other == operand;
      if (defined >= loop.from()) {
        inRow[(defined - loop.from()) % loop.period()] = true;
      }
    }
    if (same && program.opcode(operand) != Opcode.CONSTANT) {
      fixed.computeIfAbsent(operand, o -> takeLocal());
    }
  }

  private void takePlaces() {
    for (int j = 0; j < loop.period(); j++) {
      if (inRow[j]) {
        int[] row = new int[loop.count()];
        for (int turn = 0; turn < row.length; turn++) {
          row[turn] = index(turn, j);
        }
        workspace.takeRow(row);
      } else if (isLast[j]) {
        workspace.take(index(loop.count() - 1, j));
      }
    }
  }

  private int takeLocal() {
    int local = nextLocal;
    nextLocal += 2;
    return local;
  }

  /** Loads what is there before the first turn into its local variable. */
  private void begin(int value, int local) {
    boolean input = program.opcode(value) == Opcode.INPUT;
    emitter.item(input ? INPUTS : WORKSPACE, input ? program.input(value) : workspace.slot(value));
    code.visitVarInsn(Opcodes.DSTORE, local);
  }

  /** Tells the verifier what the local variables hold where a turn begins. */
  private void frame() {
    List<Object> types =
        new ArrayList<>(List.of("uphill/jvm/Stretch", "[D", "[D", "[D", Opcodes.INTEGER));
    types.add("[I");
    types.add("[D");
    for (int k = 0; k < carried.size() + fixed.size(); k++) {
      types.add(Opcodes.DOUBLE);
    }
    code.visitFrame(Opcodes.F_FULL, types.size(), types.toArray(), 0, null);
  }

  private void turn() {
    for (int j = 0; j < loop.period(); j++) {
      depths[j] = depthWhereRead(j);
      if (depths[j] == NONE) {
        statement(j);
      }
    }
  }

  private int depthWhereRead(int j) {
    boolean output = values.firstOutput(index(0, j)) != NONE;
    if (reads[j] != 1 || output || inRow[j] || isLast[j]) {
      return NONE;
    }
    int depth = 1;
    for (int place = 0; place < program.arity(index(0, j)); place++) {
      int reach = reach(j, place);
      int below = reach < 0 ? Math.max(0, depths[-1 - reach]) : 2;
      depth = Math.max(depth, place + 1 + below);
    }
    return depth > DEEPEST ? NONE : depth;
  }

  private void statement(int j) {
    boolean output = values.firstOutput(index(0, j)) != NONE;
    if (output && reads[j] == 0 && !inRow[j] && !isLast[j]) {
      code.visitVarInsn(Opcodes.ALOAD, OUTPUTS);
      address(outputs(j));
      compute(j);
      code.visitInsn(Opcodes.DASTORE);
      return;
    }
    compute(j);
    locals[j] = takeLocal();
    code.visitVarInsn(Opcodes.DSTORE, locals[j]);
    if (output) {
      store(OUTPUTS, outputs(j), locals[j]);
    }
    if (inRow[j]) {
      int[] row = new int[loop.count()];
      for (int turn = 0; turn < row.length; turn++) {
        row[turn] = workspace.slot(index(turn, j));
      }
      store(WORKSPACE, row, locals[j]);
    }
  }

  private int[] outputs(int j) {
    int[] outputs = new int[loop.count()];
    for (int turn = 0; turn < outputs.length; turn++) {
      outputs[turn] = values.firstOutput(index(turn, j));
    }
    return outputs;
  }

  private void store(int array, int[] places, int local) {
    code.visitVarInsn(Opcodes.ALOAD, array);
    address(places);
    code.visitVarInsn(Opcodes.DLOAD, local);
    code.visitInsn(Opcodes.DASTORE);
  }

  private void compute(int j) {
    emitter.compute(index(0, j), place -> load(j, place));
  }

  private void load(int j, int place) {
    int reach = reach(j, place);
    int operand = program.operand(index(0, j), place);
    if (reach > 0) {
      code.visitVarInsn(Opcodes.DLOAD, carried.get(new Carried(reach - 1, operand)));
    } else if (reach < 0) {
      int source = -1 - reach;
      if (locals[source] == NONE) {
        compute(source);
      } else {
        code.visitVarInsn(Opcodes.DLOAD, locals[source]);
      }
    } else if (program.opcode(operand) == Opcode.CONSTANT) {
      number(j, place);
    } else {
      far(j, place, operand);
    }
  }

  /** A constant, the same in all turns or not. */
  private void number(int j, int place) {
    double[] numbers = new double[loop.count()];
    boolean same = true;
    for (int turn = 0; turn < numbers.length; turn++) {
      numbers[turn] = program.constant(program.operand(index(turn, j), place));
      same &= Double.doubleToLongBits(numbers[turn]) == Double.doubleToLongBits(numbers[0]);
    }
    if (same) {
      emitter.constant(numbers[0]);
    } else {
      code.visitVarInsn(Opcodes.ALOAD, NUMBERS);
      linear(data.add(numbers), 1);
      code.visitInsn(Opcodes.DALOAD);
    }
  }

  /** An input, or a value from the workspace. */
  private void far(int j, int place, int operand) {
    boolean input = program.opcode(operand) == Opcode.INPUT;
    int array = input ? INPUTS : WORKSPACE;
    int[] places = new int[loop.count()];
    boolean same = true;
    for (int turn = 0; turn < places.length; turn++) {
      int other = program.operand(index(turn, j), place);
      same &= other == operand;
      places[turn] = input ? program.input(other) : workspace.slot(other);
    }
    if (same) {
      code.visitVarInsn(Opcodes.DLOAD, fixed.get(operand));
      return;
    }
    var key = new Linear(array, places[0], places[1] - places[0]);
    boolean linear = isLinear(places);
    if (linear && loaded.containsKey(key)) {
      code.visitVarInsn(Opcodes.DLOAD, loaded.get(key));
      return;
    }
    code.visitVarInsn(Opcodes.ALOAD, array);
    address(places);
    code.visitInsn(Opcodes.DALOAD);
    if (linear) {
      int local = takeLocal();
      loaded.put(key, local);
      code.visitInsn(Opcodes.DUP2);
      code.visitVarInsn(Opcodes.DSTORE, local);
    }
  }

  private static boolean isLinear(int[] places) {
    for (int turn = 2; turn < places.length; turn++) {
      if (places[turn] - places[turn - 1] != places[1] - places[0]) {
        return false;
      }
    }
    return true;
  }

  /** Puts the place in this turn on the stack. */
  private void address(int[] places) {
    if (isLinear(places)) {
      linear(places[0], places[1] - places[0]);
    } else {
      code.visitVarInsn(Opcodes.ALOAD, ADDRESSES);
      linear(data.add(places), 1);
      code.visitInsn(Opcodes.IALOAD);
    }
  }

  private void linear(int first, int stride) {
    code.visitVarInsn(Opcodes.ILOAD, TURN);
    if (stride != 1) {
      emitter.integer(stride);
      code.visitInsn(Opcodes.IMUL);
    }
    if (first != 0) {
      emitter.integer(first);
      code.visitInsn(Opcodes.IADD);
    }
  }
}
