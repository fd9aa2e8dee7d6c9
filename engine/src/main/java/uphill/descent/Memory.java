package uphill.descent;

/**
 * A vector that an optimizer carries from step to step, to be drawn as an arrow of its own.
 *
 * @param name {@code velocity}, {@code average}, {@code squares}, {@code largestSquares}, {@code
 *     direction}
 * @param vector n components, live: the next step changes them
 */
public record Memory(String name, double[] vector) {}
