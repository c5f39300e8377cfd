/**
 * What was done, how the pain answered, and how a dosage grows or shrinks; start at {@link
 * org.fbsroutines.domain.progress.Progression}.
 */
@NullMarked
package org.fbsroutines.domain.progress;

import org.jspecify.annotations.NullMarked;
