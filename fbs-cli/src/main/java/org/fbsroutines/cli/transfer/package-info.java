/** Imports and exports of files. */
@NullMarked
package org.fbsroutines.cli.transfer;

import org.jspecify.annotations.NullMarked;
