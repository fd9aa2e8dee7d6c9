package uphill.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uphill.formula.Operation;

/**
 * What a hidden class is given along with its code: the addresses and the numbers of its loops that
 * follow no rule, and the operations it calls.
 */
final class ClassData {
  static final int ADDRESSES = 0;
  static final int NUMBERS = 1;

  private final List<Operation> operations = new ArrayList<>();
  private int[] addresses = new int[16];
  private int addressCount;
  private double[] numbers = new double[16];
  private int numberCount;

  /** The place of the operation's evaluation. */
  int place(Operation operation) {
    int place = operations.indexOf(operation);
    if (place < 0) {
      place = operations.size();
      operations.add(operation);
    }
    return 2 + place;
  }

  /** Adds addresses and gives the place of the first. */
  int add(int[] more) {
    while (addressCount + more.length > addresses.length) {
      addresses = Arrays.copyOf(addresses, 2 * addresses.length);
    }
    System.arraycopy(more, 0, addresses, addressCount, more.length);
    addressCount += more.length;
    return addressCount - more.length;
  }

  /** Adds numbers and gives the place of the first. */
  int add(double[] more) {
    while (numberCount + more.length > numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    }
    System.arraycopy(more, 0, numbers, numberCount, more.length);
    numberCount += more.length;
    return numberCount - more.length;
  }

  /** The list from which the class takes its constants. */
  List<Object> items() {
    var items = new ArrayList<Object>();
    items.add(Arrays.copyOf(addresses, addressCount));
    items.add(Arrays.copyOf(numbers, numberCount));
    for (var operation : operations) {
      items.add(operation.value());
    }
    return items;
  }
}
