package org.fbsroutines.web.http;

/**
 * More lists of patients are asked for at once than are read in good time: this one was not read.
 */
public final class CrowdedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CrowdedException() {
    super("too many lists wait to be read");
  }
}
