/** Signing in and out, one's own account, and what one-time links open. */
@NullMarked
package org.fbsroutines.web.account;

import org.jspecify.annotations.NullMarked;
