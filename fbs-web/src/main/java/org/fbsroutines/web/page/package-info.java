/** What every page shares: its frame, its style sheet, and how it is rendered. */
@NullMarked
package org.fbsroutines.web.page;

import org.jspecify.annotations.NullMarked;
