/**
 * Rows on their way in: copied into temporary tables, compared with what is stored, and merged.
 *
 * <p>Its 27 types stay together: the stagings, what they hold back and what an undo brings again
 * share temporary tables whose names and columns nobody outside knows.
 */
@NullMarked
package org.fbsroutines.persistence.store.staging;

import org.jspecify.annotations.NullMarked;
