/** The pages on which patients set goals in their own words and close them. */
@NullMarked
package org.fbsroutines.web.patient.goal;

import org.jspecify.annotations.NullMarked;
