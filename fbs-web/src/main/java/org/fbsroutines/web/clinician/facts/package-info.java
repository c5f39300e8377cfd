/** The pages on which a clinician enters and confirms what is known of a patient. */
@NullMarked
package org.fbsroutines.web.clinician.facts;

import org.jspecify.annotations.NullMarked;
