/** What holds for every request: roles, headers, refusals and errors. */
@NullMarked
package org.fbsroutines.web.http;

import org.jspecify.annotations.NullMarked;
