/** What an administrator sees: the clinic, its parameters and the versions of its rule book. */
@NullMarked
package org.fbsroutines.web.administrator;

import org.jspecify.annotations.NullMarked;
