/** Patients, conditions, procedures and observations of FHIR bundles. */
@NullMarked
package org.fbsroutines.persistence.format.fhir;

import org.jspecify.annotations.NullMarked;
