package uphill.cli;

import java.util.List;
import java.util.Map;

/**
 * A question for a gradient: a formula and where.
 *
 * @param formula the text as typed
 * @param at a number for each variable, by its {@linkplain VariableName canonical name}
 * @param order the variables in the order wanted for the answer; empty for the formula's own
 */
record Request(String formula, Map<String, Double> at, List<String> order) {}
