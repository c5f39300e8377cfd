/** The web server, its settings, and its routes on one page. */
@NullMarked
package org.fbsroutines.web;

import org.jspecify.annotations.NullMarked;
