package uphill.cli;

/** The {@code uphill} command. */
public final class Uphill {
  private Uphill() {}

  public static void main(String[] arguments) {
    System.out.println("Uphill");
  }
}
