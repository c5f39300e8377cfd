/**
 * Opens PostgreSQL, embedded or given by URL, and runs transactions inside one clinic; start at
 * {@link org.fbsroutines.persistence.database.Database}.
 */
@NullMarked
package org.fbsroutines.persistence.database;

import org.jspecify.annotations.NullMarked;
