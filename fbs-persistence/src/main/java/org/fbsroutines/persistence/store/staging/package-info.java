/** Rows on their way in: copied into temporary tables, compared with what is stored, and merged. */
@NullMarked
package org.fbsroutines.persistence.store.staging;

import org.jspecify.annotations.NullMarked;
