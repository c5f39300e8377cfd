package org.fbsroutines.web.figure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * A key pose and how it is reached.
 *
 * @param move seconds on the way to it
 * @param hold seconds in it
 * @param cue the cue meanwhile: the end of a key of messages
 * @param part the part of the exercise that begins when this beat is over, such as a direction
 */
record Beat(double move, double hold, Optional<String> cue, boolean part) {
  Beat {
    checkArgument(move >= 0, "move: %s (expected: 0 or more seconds)", move);
    checkArgument(hold >= 0, "hold: %s (expected: 0 or more seconds)", hold);
  }
}
