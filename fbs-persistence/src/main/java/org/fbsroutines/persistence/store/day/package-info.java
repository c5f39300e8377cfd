/**
 * What a patient reports: safety checks and session records; all that a day needs, and the signals
 * for a clinician's attention.
 */
@NullMarked
package org.fbsroutines.persistence.store.day;

import org.jspecify.annotations.NullMarked;
