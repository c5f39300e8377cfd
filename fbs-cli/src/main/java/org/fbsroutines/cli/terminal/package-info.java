/** How a command reads and writes: its surroundings, words, tables, files and exit codes. */
@NullMarked
package org.fbsroutines.cli.terminal;

import org.jspecify.annotations.NullMarked;
