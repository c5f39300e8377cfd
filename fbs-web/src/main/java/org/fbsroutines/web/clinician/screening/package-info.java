/** The pages of a patient's verdicts and of the assessment of an exercise. */
@NullMarked
package org.fbsroutines.web.clinician.screening;

import org.jspecify.annotations.NullMarked;
