/** Patients with their facts, instructions, limitations and notes. */
@NullMarked
package org.fbsroutines.persistence.store.patient;

import org.jspecify.annotations.NullMarked;
