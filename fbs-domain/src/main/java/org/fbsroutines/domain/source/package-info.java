/**
 * Where a statement comes from and how strong that source is; start at {@link
 * org.fbsroutines.domain.source.Citation}.
 */
@NullMarked
package org.fbsroutines.domain.source;

import org.jspecify.annotations.NullMarked;
