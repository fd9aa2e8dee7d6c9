package uphill.tape;

/** A partial derivative of an operation, as a function of its arguments and its own value. */
@FunctionalInterface
interface Slope {
  double at(double first, double second, double self);
}
