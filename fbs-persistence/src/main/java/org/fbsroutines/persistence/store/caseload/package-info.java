/** The list of a clinic's patients: whom it watches, in which order, and what finds them. */
@NullMarked
package org.fbsroutines.persistence.store.caseload;

import org.jspecify.annotations.NullMarked;
