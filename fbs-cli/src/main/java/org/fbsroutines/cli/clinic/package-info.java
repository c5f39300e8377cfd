/** Commands for clinics, and the options that name a database, a clinic and a day. */
@NullMarked
package org.fbsroutines.cli.clinic;

import org.jspecify.annotations.NullMarked;
