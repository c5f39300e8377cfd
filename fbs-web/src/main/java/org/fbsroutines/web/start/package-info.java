/** The pages that greet and that send for help. */
@NullMarked
package org.fbsroutines.web.start;

import org.jspecify.annotations.NullMarked;
