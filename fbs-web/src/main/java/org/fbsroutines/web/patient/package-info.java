/** What a patient sees. */
@NullMarked
package org.fbsroutines.web.patient;

import org.jspecify.annotations.NullMarked;
