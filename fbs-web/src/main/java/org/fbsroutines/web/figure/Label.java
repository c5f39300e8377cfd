package org.fbsroutines.web.figure;

/**
 * Words in the picture that stay.
 *
 * @param key the end of the key of its text
 * @param at the middle of its lower edge
 */
record Label(String key, Point at) {}
