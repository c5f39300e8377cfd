/**
 * Which patients need a clinician first, and why; start at {@link
 * org.fbsroutines.domain.care.Attention}.
 */
@NullMarked
package org.fbsroutines.domain.care;

import org.jspecify.annotations.NullMarked;
