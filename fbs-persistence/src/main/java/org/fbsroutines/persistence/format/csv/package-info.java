/** Our rows as files of CSV, whatever separates their fields. */
@NullMarked
package org.fbsroutines.persistence.format.csv;

import org.jspecify.annotations.NullMarked;
