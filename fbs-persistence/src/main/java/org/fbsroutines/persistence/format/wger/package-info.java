/** The exercises of a wger instance. */
@NullMarked
package org.fbsroutines.persistence.format.wger;

import org.jspecify.annotations.NullMarked;
