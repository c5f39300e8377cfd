/**
 * The texts of the domain as values: a key with arguments, which renders itself in English and
 * which others render in their language; start at {@link org.fbsroutines.domain.text.Text}.
 */
@NullMarked
package org.fbsroutines.domain.text;

import org.jspecify.annotations.NullMarked;
