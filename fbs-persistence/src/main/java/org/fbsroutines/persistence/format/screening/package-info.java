/** What screening, explaining and comparing found, as JSON; it is written and not read back. */
@NullMarked
package org.fbsroutines.persistence.format.screening;

import org.jspecify.annotations.NullMarked;
