package uphill.program;

import java.util.Arrays;

/** Bytes of a WebAssembly module as they are written: numbers in LEB128, little-endian doubles. */
final class ByteSequence {
  private byte[] bytes = new byte[256];
  private int length;

  int length() {
    return length;
  }

  ByteSequence put(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
    return this;
  }

  /** An unsigned number in LEB128. */
  ByteSequence number(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      put(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    return put(rest);
  }

  /** A number ≥ 0 in signed LEB128, as constants in code are written. */
  ByteSequence signedNumber(int value) {
    int rest = value;
    while (rest > 0x3f) {
      put(rest & 0x7f | 0x80);
      rest >>= 7;
    }
    return put(rest);
  }

  ByteSequence real(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int k = 0; k < 8; k++) {
      put((int) (bits >>> 8 * k));
    }
    return this;
  }

  /** A name in ASCII, with its length before it. */
  ByteSequence name(String name) {
    number(name.length());
    for (int k = 0; k < name.length(); k++) {
      put(name.charAt(k));
    }
    return this;
  }

  /** Other bytes, with their length before them. */
  ByteSequence sized(ByteSequence other) {
    return number(other.length).append(other);
  }

  ByteSequence append(ByteSequence other) {
    if (length + other.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + other.length));
    }
    System.arraycopy(other.bytes, 0, bytes, length, other.length);
    length += other.length;
    return this;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }
}
