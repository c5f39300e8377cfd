/**
 * What may be prescribed, from which dosage, and how a routine is approved; start at {@link
 * org.fbsroutines.persistence.clinic.prescribing.Prescribing}.
 */
@NullMarked
package org.fbsroutines.persistence.clinic.prescribing;

import org.jspecify.annotations.NullMarked;
