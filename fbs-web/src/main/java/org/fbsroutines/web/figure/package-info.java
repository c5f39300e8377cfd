/**
 * Moving figures of exercises: a description of poses and furniture, drawn by the server as SVG.
 *
 * <p>Positions are in units of a picture 640 wide and 400 high, x to the right and y downwards.
 * Angles are in degrees: 0 points to the right, 90 upwards. A figure looks to the right.
 *
 * <p>Its 26 types are small and stay together: all but {@link org.fbsroutines.web.figure.Figures}
 * and {@link org.fbsroutines.web.figure.Figure} are known inside it alone.
 */
@NullMarked
package org.fbsroutines.web.figure;

import org.jspecify.annotations.NullMarked;
