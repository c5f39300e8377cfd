/** What whoever runs the program asks. */
@NullMarked
package org.fbsroutines.web.operation;

import org.jspecify.annotations.NullMarked;
