/**
 * Charts as SVG that the server draws: read by everybody, printed, and without scripts. Colours and
 * letters come from the style sheet.
 */
@NullMarked
package org.fbsroutines.web.chart;

import org.jspecify.annotations.NullMarked;
