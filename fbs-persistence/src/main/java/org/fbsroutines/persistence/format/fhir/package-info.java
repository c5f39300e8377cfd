/**
 * Patients, conditions, procedures and observations of FHIR bundles.
 *
 * <p>Its 26 types stay together: all but the layouts and {@link
 * org.fbsroutines.persistence.format.fhir.ReadingDay} are known inside it alone.
 */
@NullMarked
package org.fbsroutines.persistence.format.fhir;

import org.jspecify.annotations.NullMarked;
