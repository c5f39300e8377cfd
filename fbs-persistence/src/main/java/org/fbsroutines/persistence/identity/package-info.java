/**
 * By what a patient is known in documents and in the store; it needs nothing else of this module.
 */
@NullMarked
package org.fbsroutines.persistence.identity;

import org.jspecify.annotations.NullMarked;
