/** Import runs with their counts and problems. */
@NullMarked
package org.fbsroutines.persistence.store.importrun;

import org.jspecify.annotations.NullMarked;
