/** Today's routine on a device that has lost its connection. */
@NullMarked
package org.fbsroutines.web.offline;

import org.jspecify.annotations.NullMarked;
