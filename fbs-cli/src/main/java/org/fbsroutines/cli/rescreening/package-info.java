/** The command that screens all patients anew. */
@NullMarked
package org.fbsroutines.cli.rescreening;

import org.jspecify.annotations.NullMarked;
