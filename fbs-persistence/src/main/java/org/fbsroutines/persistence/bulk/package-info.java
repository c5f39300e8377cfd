/**
 * Imports of whole files: all of a file is stored, or nothing of it and every problem reported;
 * start at {@link org.fbsroutines.persistence.bulk.BatchImport}.
 */
@NullMarked
package org.fbsroutines.persistence.bulk;

import org.jspecify.annotations.NullMarked;
