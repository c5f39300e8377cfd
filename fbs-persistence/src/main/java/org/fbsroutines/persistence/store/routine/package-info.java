/** Routines by version, with what is suspended, paused or still a draft. */
@NullMarked
package org.fbsroutines.persistence.store.routine;

import org.jspecify.annotations.NullMarked;
