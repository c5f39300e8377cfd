/** Clinics: name, time zone, contact numbers, identifier systems. */
@NullMarked
package org.fbsroutines.persistence.store.clinic;

import org.jspecify.annotations.NullMarked;
