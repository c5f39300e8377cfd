/** The handout: a patient's routine on paper, as an accessible PDF, and as a calendar. */
@NullMarked
package org.fbsroutines.web.handout;

import org.jspecify.annotations.NullMarked;
