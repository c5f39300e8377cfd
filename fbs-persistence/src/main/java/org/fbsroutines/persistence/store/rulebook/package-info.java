/** Rule books by version, and which is in force. */
@NullMarked
package org.fbsroutines.persistence.store.rulebook;

import org.jspecify.annotations.NullMarked;
