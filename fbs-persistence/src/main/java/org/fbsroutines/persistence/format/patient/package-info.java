/** Patients, their facts and operations, and what they did and felt, as documents. */
@NullMarked
package org.fbsroutines.persistence.format.patient;

import org.jspecify.annotations.NullMarked;
