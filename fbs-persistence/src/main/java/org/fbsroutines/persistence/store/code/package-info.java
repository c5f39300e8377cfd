/** What a clinic knows of codes of other systems, and what of its patients it has not read yet. */
@NullMarked
package org.fbsroutines.persistence.store.code;

import org.jspecify.annotations.NullMarked;
