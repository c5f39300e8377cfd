/**
 * What is known of a patient, where every fact may be unknown; start at {@link
 * org.fbsroutines.domain.patient.PatientFacts}.
 */
@NullMarked
package org.fbsroutines.domain.patient;

import org.jspecify.annotations.NullMarked;
