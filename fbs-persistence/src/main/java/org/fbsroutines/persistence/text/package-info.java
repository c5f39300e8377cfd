/**
 * What is wrong with stores and servers, as keys with arguments; it needs nothing else of this
 * module.
 */
@NullMarked
package org.fbsroutines.persistence.text;

import org.jspecify.annotations.NullMarked;
