/**
 * The documents that people and programs exchange, each one reader and one writer; start at {@link
 * org.fbsroutines.persistence.format.FactsJson}.
 */
@NullMarked
package org.fbsroutines.persistence.format;

import org.jspecify.annotations.NullMarked;
