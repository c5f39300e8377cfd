/**
 * What the domain says, as values: a key with arguments, which says itself in English and which
 * others say in their language; start at {@link org.fbsroutines.domain.text.Text}.
 */
@NullMarked
package org.fbsroutines.domain.text;

import org.jspecify.annotations.NullMarked;
