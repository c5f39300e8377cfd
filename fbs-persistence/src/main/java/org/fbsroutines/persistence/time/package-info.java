/** The clock and time zone of the computer; it needs nothing else of this module. */
@NullMarked
package org.fbsroutines.persistence.time;

import org.jspecify.annotations.NullMarked;
