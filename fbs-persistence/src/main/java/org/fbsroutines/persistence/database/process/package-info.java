/**
 * The process of a PostgreSQL server: the programs that start and stop it, the file that names it,
 * and who may do so at a time.
 */
@NullMarked
package org.fbsroutines.persistence.database.process;

import org.jspecify.annotations.NullMarked;
