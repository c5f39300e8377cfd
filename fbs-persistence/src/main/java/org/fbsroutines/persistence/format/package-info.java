/**
 * The documents that people and programs exchange, each one reader and one writer: which layout a
 * file has and which kinds of rows there are. Each family of documents is a package; start at
 * {@link org.fbsroutines.persistence.format.patient.FactsJson}.
 */
@NullMarked
package org.fbsroutines.persistence.format;

import org.jspecify.annotations.NullMarked;
