package uphill.cli;

import uphill.descent.OptimizerName;
import uphill.descent.Recipe;

/** One optimizer of a descent, with all that decides its run. */
record Racer(OptimizerName name, Recipe recipe) {}
