/** Which passwords are good enough. */
@NullMarked
package org.fbsroutines.persistence.account.password;

import org.jspecify.annotations.NullMarked;
