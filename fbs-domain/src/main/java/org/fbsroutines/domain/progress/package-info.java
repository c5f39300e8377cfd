/**
 * What was done and how the pain answered; start at {@link
 * org.fbsroutines.domain.progress.WalkingStart}.
 */
@NullMarked
package org.fbsroutines.domain.progress;

import org.jspecify.annotations.NullMarked;
