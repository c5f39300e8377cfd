/** The pages on which a routine is built, and its versions. */
@NullMarked
package org.fbsroutines.web.clinician.routine;

import org.jspecify.annotations.NullMarked;
