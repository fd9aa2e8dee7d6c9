package uphill.landscape;

/**
 * A place in a window where the gradient vanishes, with nothing but slopes around it.
 *
 * @param x its x
 * @param y its y
 * @param value f there
 * @param kind what it is, by the Hessian
 * @param axes the Hessian's eigenvalues and principal directions
 */
public record CriticalPoint(double x, double y, double value, FlatPoint kind, PrincipalAxes axes) {}
