package org.fbsroutines.web.figure;

/**
 * A moment of the movement.
 *
 * @param seconds since the beginning
 * @param from the pose that is left
 * @param to the pose that is reached
 * @param share how far the way is gone, 0 to 1
 */
record Moment(double seconds, int from, int to, double share) {}
