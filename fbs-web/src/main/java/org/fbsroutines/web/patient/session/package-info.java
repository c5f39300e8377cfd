/** The pages on which a session is done and recorded. */
@NullMarked
package org.fbsroutines.web.patient.session;

import org.jspecify.annotations.NullMarked;
