package org.fbsroutines.web.http;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * How much and how slowly a request may bring. A body is taken in whole before a thread works on
 * the request, so that however many send slowly, the others are answered.
 */
public final class RequestLimits {
  /** The most bytes of a request's body; forms are far smaller. */
  public static final int MAX_BODY = 256 * 1024;

  private static final int FRAMING = 64;
  private static final int MAX_CONNECTIONS = 4_000;
  private static final int MAX_HEADERS = 8 * 1024;
  private static final int MAX_CONNECTIONS_OF_AN_ADDRESS = 1_000;
  private static final Duration MAX_SILENCE = Duration.ofSeconds(20);
  private static final Duration MAX_ARRIVAL = Duration.ofSeconds(60);

  private RequestLimits() {}

  /**
   * Puts the limits in place.
   *
   * @param config the server's configuration
   * @param proxies through whom many clients come
   */
  public static void set(JavalinConfig config, TrustedProxies proxies) {
    config.http.maxRequestSize = MAX_BODY;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(MAX_HEADERS);
          http.setIdleTimeout(MAX_SILENCE.toMillis());
        });
    config.jetty.modifyServer(server -> limit(server, proxies));
  }

  private static void limit(Server server, TrustedProxies proxies) {
    server.insertHandler(
        new EagerContentHandler(new RetainedContentLoaderFactory(MAX_BODY, FRAMING, true)));
    server.insertHandler(new SizeLimitHandler(MAX_BODY, -1));
    server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
    ConnectionLimits.put(server, proxies, MAX_CONNECTIONS_OF_AN_ADDRESS, MAX_ARRIVAL);
  }
}
