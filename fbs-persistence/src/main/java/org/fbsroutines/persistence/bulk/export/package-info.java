/** A clinic's rows, written out. */
@NullMarked
package org.fbsroutines.persistence.bulk.export;

import org.jspecify.annotations.NullMarked;
