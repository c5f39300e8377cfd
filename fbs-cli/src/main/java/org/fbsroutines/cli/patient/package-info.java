/** Commands that show or instruct one patient: screening, explanation, instructions, routine. */
@NullMarked
package org.fbsroutines.cli.patient;

import org.jspecify.annotations.NullMarked;
