/**
 * Signing in: passwords, second factors, access codes, one-time links and sessions; start at {@link
 * org.fbsroutines.persistence.account.AccountSignIn}.
 *
 * <p>What is looked for before the clinic is known is looked for by its whole name alone, and what
 * is secret is stored as a hash, or sealed by a key that is not stored there.
 */
@NullMarked
package org.fbsroutines.persistence.account;

import org.jspecify.annotations.NullMarked;
