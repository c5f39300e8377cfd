/** Rule books and a clinician's instructions as JSON, those of earlier releases, too. */
@NullMarked
package org.fbsroutines.persistence.format.rulebook;

import org.jspecify.annotations.NullMarked;
