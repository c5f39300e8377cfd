/**
 * What a clinician sees: the list of patients, one patient, what was recorded, the rules; and what
 * the pages of one patient share.
 */
@NullMarked
package org.fbsroutines.web.clinician;

import org.jspecify.annotations.NullMarked;
