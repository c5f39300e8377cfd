/** What the player needs to lead through an exercise. */
@NullMarked
package org.fbsroutines.web.player;

import org.jspecify.annotations.NullMarked;
