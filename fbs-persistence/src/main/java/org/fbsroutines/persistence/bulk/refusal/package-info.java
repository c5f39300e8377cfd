/** Why a row of a file is not stored, in words, and whom it may have meant instead. */
@NullMarked
package org.fbsroutines.persistence.bulk.refusal;

import org.jspecify.annotations.NullMarked;
