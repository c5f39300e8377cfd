/**
 * All patients of a clinic screened anew; start at {@link
 * org.fbsroutines.persistence.rescreening.Rescreening}.
 */
@NullMarked
package org.fbsroutines.persistence.rescreening;

import org.jspecify.annotations.NullMarked;
