/** Whether audit logs are whole: their chains, and what is known of them outside the database. */
@NullMarked
package org.fbsroutines.persistence.audit;

import org.jspecify.annotations.NullMarked;
