/** What a clinician sees: verdicts and rules. */
@NullMarked
package org.fbsroutines.web.clinician;

import org.jspecify.annotations.NullMarked;
