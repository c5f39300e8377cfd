/**
 * The program {@code fbs}, where the modules are put together: which commands there are and how a
 * refusal ends. Each group of commands has a package of its own.
 */
@NullMarked
package org.fbsroutines.cli;

import org.jspecify.annotations.NullMarked;
