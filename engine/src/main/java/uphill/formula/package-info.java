/**
 * Formulas: from text to a tree, and from the tree to simplified partial derivatives and back to
 * text and LaTeX.
 *
 * <p>Start at {@link uphill.formula.Formula}. The tree is {@link uphill.formula.Expr}; everything
 * an elementary function is (its value, its derivative, how it prints) is one {@link
 * uphill.formula.Operation}.
 */
@NullMarked
package uphill.formula;

import org.jspecify.annotations.NullMarked;
