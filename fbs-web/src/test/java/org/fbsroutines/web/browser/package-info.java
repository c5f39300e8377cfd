/** Real Chromium for tests. */
@NullMarked
package org.fbsroutines.web.browser;

import org.jspecify.annotations.NullMarked;
