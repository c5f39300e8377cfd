/** Passes of re-screening: chunks, counts and changed verdicts. */
@NullMarked
package org.fbsroutines.persistence.store.rescreening;

import org.jspecify.annotations.NullMarked;
