/** What is kept where others may come by it, closed to them. */
@NullMarked
package org.fbsroutines.persistence.account.seal;

import org.jspecify.annotations.NullMarked;
