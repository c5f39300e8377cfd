/** What the parts of a page are given to show: plain words and addresses, nothing of the domain. */
@NullMarked
package org.fbsroutines.web.tag;

import org.jspecify.annotations.NullMarked;
