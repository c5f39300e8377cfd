/** Who asks, and with which role. */
@NullMarked
package org.fbsroutines.web.visit;

import org.jspecify.annotations.NullMarked;
