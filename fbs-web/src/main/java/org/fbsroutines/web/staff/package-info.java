/** What staff see: imports, the audit trail, accounts and access codes. */
@NullMarked
package org.fbsroutines.web.staff;

import org.jspecify.annotations.NullMarked;
