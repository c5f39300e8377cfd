package org.fbsroutines.web.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that no page does, since they are broken, too large or of another kind, without
 * revealing by what program.
 *
 * @param guards what such an answer carries as any other does
 */
record UnreadableRequests(Guards guards) implements Request.Handler {
  private static final String TEXT = "This request could not be read.\n";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    guards.addHeaders(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    // A refused tunnel would otherwise stay open until it has been idle for long.
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    if (guards.isForAnother(request)) {
      response.setStatus(HttpStatus.MISDIRECTED_REQUEST_421);
    }
    Content.Sink.write(response, true, TEXT, callback);
    return true;
  }
}
