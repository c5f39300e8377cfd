/**
 * What is wrong with a document, and where: file, line and field, and the name that may have been
 * meant.
 */
@NullMarked
package org.fbsroutines.persistence.format.problem;

import org.jspecify.annotations.NullMarked;
