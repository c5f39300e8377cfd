/** Copies of everything that an embedded server keeps, made while it works, proved and restored. */
@NullMarked
package org.fbsroutines.persistence.backup;

import org.jspecify.annotations.NullMarked;
