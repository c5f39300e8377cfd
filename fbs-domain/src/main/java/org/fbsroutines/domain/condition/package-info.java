/**
 * When a rule holds: conditions over the facts of a patient, evaluated in three-valued truth, the
 * thresholds that they read, and what they ask while they cannot be decided; start at {@link
 * org.fbsroutines.domain.condition.Condition}.
 */
@NullMarked
package org.fbsroutines.domain.condition;

import org.jspecify.annotations.NullMarked;
