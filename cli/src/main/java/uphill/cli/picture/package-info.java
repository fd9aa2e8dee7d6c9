/** Pictures of descents: contours, paths and loss curves, as SVG or PNG. */
@NullMarked
package uphill.cli.picture;

import org.jspecify.annotations.NullMarked;
