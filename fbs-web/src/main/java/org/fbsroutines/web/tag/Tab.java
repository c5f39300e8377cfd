package org.fbsroutines.web.tag;

/**
 * A link of a row of links, one of which is the page that is shown.
 *
 * @param label what is read
 * @param href where it leads
 * @param current whether it is the page that is shown
 */
public record Tab(String label, String href, boolean current) {}
