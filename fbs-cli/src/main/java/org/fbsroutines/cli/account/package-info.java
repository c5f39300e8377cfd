/** Commands for accounts and access codes. */
@NullMarked
package org.fbsroutines.cli.account;

import org.jspecify.annotations.NullMarked;
