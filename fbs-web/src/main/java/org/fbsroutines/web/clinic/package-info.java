/** The clinic that is shown, and which of its patients. */
@NullMarked
package org.fbsroutines.web.clinic;

import org.jspecify.annotations.NullMarked;
