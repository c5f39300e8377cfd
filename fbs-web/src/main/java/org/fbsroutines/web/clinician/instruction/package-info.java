/** The pages of what a clinician decides for one patient beside the rules. */
@NullMarked
package org.fbsroutines.web.clinician.instruction;

import org.jspecify.annotations.NullMarked;
