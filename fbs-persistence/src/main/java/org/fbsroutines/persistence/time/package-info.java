/** What the computer says of time; it needs nothing else of this module. */
@NullMarked
package org.fbsroutines.persistence.time;

import org.jspecify.annotations.NullMarked;
