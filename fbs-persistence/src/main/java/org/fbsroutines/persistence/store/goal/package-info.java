/** What patients want to be able to do again, in their own words. */
@NullMarked
package org.fbsroutines.persistence.store.goal;

import org.jspecify.annotations.NullMarked;
