/**
 * What a clinician decides for one patient beside the rule book; start at {@link
 * org.fbsroutines.domain.instruction.ClinicianInstruction}.
 */
@NullMarked
package org.fbsroutines.domain.instruction;

import org.jspecify.annotations.NullMarked;
