/**
 * What a patient sees: the plan, the check, the progress and who read the record; and what the
 * pages share.
 */
@NullMarked
package org.fbsroutines.web.patient;

import org.jspecify.annotations.NullMarked;
