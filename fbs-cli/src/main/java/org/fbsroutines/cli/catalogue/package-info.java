/** Commands for the catalogue of exercises. */
@NullMarked
package org.fbsroutines.cli.catalogue;

import org.jspecify.annotations.NullMarked;
