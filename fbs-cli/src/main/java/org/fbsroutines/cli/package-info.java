/** The program {@code fbs}: a class a command, and the place where the modules are put together. */
@NullMarked
package org.fbsroutines.cli;

import org.jspecify.annotations.NullMarked;
