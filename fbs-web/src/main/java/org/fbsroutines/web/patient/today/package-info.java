/** The page of the day, with and without a connection. */
@NullMarked
package org.fbsroutines.web.patient.today;

import org.jspecify.annotations.NullMarked;
