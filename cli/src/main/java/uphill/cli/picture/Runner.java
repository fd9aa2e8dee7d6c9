package uphill.cli.picture;

import uphill.descent.Trajectory;

/**
 * One run in a picture.
 *
 * @param name the optimizer's
 * @param run with its points, if there are few variables
 */
public record Runner(String name, Trajectory run) {}
