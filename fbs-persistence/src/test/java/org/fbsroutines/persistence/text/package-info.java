/** What tests hold the words of the program against. */
@NullMarked
package org.fbsroutines.persistence.text;

import org.jspecify.annotations.NullMarked;
