package org.fbsroutines.web.figure;

/**
 * A shape of one colour.
 *
 * @param ink what it is made of
 * @param path its outline, as the attribute {@code d}
 */
record Part(Ink ink, String path) {}
