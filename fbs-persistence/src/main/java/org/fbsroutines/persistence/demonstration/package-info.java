/**
 * A clinic with nobody real in it; start at {@link
 * org.fbsroutines.persistence.demonstration.Demonstration}.
 */
@NullMarked
package org.fbsroutines.persistence.demonstration;

import org.jspecify.annotations.NullMarked;
