package uphill.cli.picture;

/** The colours of a picture: quiet ground, saturated paths that colour-blind eyes tell apart. */
final class Palette {
  static final int PAPER = 0xFAF9F6;
  static final int INK = 0x16191D;
  static final int SOFT_INK = 0x5B636B;
  static final int RULE = 0xDAD6CE;
  static final int CONTOUR = 0x3C4650;
  static final int HALO = 0xFFFFFF;
  static final int NOWHERE = 0xEDEBE6;

  /** After M. Okabe and K. Ito, Color Universal Design (2008), darkened for light ground. */
  private static final int[] RUNNERS = {
    0x1769AA, 0xC8460E, 0x00805D, 0xA8478A, 0x7A5C00, 0x2B2F77,
  };

  /** So that they differ without colour, too. */
  private static final double[][] DASHES = {{}, {7, 4}, {2, 4}, {10, 4, 2, 4}, {4, 3}, {12, 3}};

  private static final int[] GROUND = {0x8C98A3, 0xB3BBC1, 0xD3D4D2, 0xEAE4DA, 0xF7F1E6};

  private Palette() {}

  static int runner(int k) {
    return RUNNERS[k % RUNNERS.length];
  }

  static double[] dash(int k) {
    return DASHES[k % DASHES.length];
  }

  /**
   * The ground at a height: dark in the valleys.
   *
   * @param w from 0, lowest, to 1
   */
  static int ground(double w) {
    double place = Math.max(0, Math.min(1, w)) * (GROUND.length - 1);
    int k = Math.min(GROUND.length - 2, (int) place);
    double share = place - k;
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = GROUND[k] >> shift & 0xFF;
      int to = GROUND[k + 1] >> shift & 0xFF;
      colour |= (int) Math.rint(from + share * (to - from)) << shift;
    }
    return colour;
  }
}
