/** Accounts, access codes, one-time links and sessions. */
@NullMarked
package org.fbsroutines.persistence.store.account;

import org.jspecify.annotations.NullMarked;
