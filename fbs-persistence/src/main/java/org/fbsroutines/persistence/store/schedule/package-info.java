/** What happens by time, as it is stored: which job ran when, and who runs it now. */
@NullMarked
package org.fbsroutines.persistence.store.schedule;

import org.jspecify.annotations.NullMarked;
