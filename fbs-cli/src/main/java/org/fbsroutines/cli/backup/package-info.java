/** Commands that make backups, prove them and restore them. */
@NullMarked
package org.fbsroutines.cli.backup;

import org.jspecify.annotations.NullMarked;
