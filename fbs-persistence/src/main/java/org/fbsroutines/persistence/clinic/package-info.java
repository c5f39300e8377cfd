/**
 * What a clinic has stored as values of the domain; start at {@link
 * org.fbsroutines.persistence.clinic.ClinicRules}.
 */
@NullMarked
package org.fbsroutines.persistence.clinic;

import org.jspecify.annotations.NullMarked;
