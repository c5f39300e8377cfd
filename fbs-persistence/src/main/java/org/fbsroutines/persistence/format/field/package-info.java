/**
 * A document's fields, each declared once with its name in JSON, its column in CSV and its kind of
 * values, and the values that they are read from.
 */
@NullMarked
package org.fbsroutines.persistence.format.field;

import org.jspecify.annotations.NullMarked;
