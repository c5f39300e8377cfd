/** Commands that start a server or look after its database. */
@NullMarked
package org.fbsroutines.cli.server;

import org.jspecify.annotations.NullMarked;
