/** Files of rows in our own layouts, CSV, a JSON list and JSON lines, read one row at a time. */
@NullMarked
package org.fbsroutines.persistence.format.row;

import org.jspecify.annotations.NullMarked;
