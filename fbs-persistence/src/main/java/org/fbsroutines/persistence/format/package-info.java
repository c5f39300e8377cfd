/**
 * The documents that people and programs exchange, each one reader and one writer, a package for
 * each family; start at {@link org.fbsroutines.persistence.format.patient.FactsJson}. Here is which
 * layouts a file of each kind of row may have.
 */
@NullMarked
package org.fbsroutines.persistence.format;

import org.jspecify.annotations.NullMarked;
