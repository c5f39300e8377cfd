/** The audit chain, and who looked at which record. */
@NullMarked
package org.fbsroutines.persistence.store.audit;

import org.jspecify.annotations.NullMarked;
