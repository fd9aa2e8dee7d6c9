/**
 * Neural networks of dense layers: their loss over data as an objective like any other, its
 * gradient by backpropagation, training by mini-batches, and planes through the space of weights.
 *
 * <p>Start at {@link uphill.network.NetworkObjective} for the mathematics and at {@link
 * uphill.network.Training} for a run.
 */
@NullMarked
package uphill.network;

import org.jspecify.annotations.NullMarked;
