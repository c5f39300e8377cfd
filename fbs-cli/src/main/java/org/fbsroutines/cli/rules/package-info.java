/** Commands for rule books: show, explain, compare, change. */
@NullMarked
package org.fbsroutines.cli.rules;

import org.jspecify.annotations.NullMarked;
