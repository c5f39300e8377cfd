package org.fbsroutines.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real Jetty whose limits are so low that a test meets them. */
class ConnectionLimitsTest {
  private static final int MOST = 3;
  private static final int SOON = 10_000;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final List<Socket> sockets = new ArrayList<>();

  private void start(Duration deadline, String... proxies) throws Exception {
    server.addConnector(connector);
    server.setHandler(new DefaultHandler());
    ConnectionLimits.put(server, new TrustedProxies(List.of(proxies)), MOST, deadline);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.stop();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout(SOON);
    sockets.add(socket);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Whether a request on this connection is answered; else the server has closed it. */
  private static boolean isAnswered(Socket socket) throws IOException {
    try {
      write(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void anAddressHoldsNoMoreConnectionsThanItMay() throws Exception {
    start(Duration.ofMinutes(1));
    for (int i = 0; i < MOST; i++) {
      assertThat(isAnswered(connect())).isTrue();
    }

    assertThat(isAnswered(connect())).isFalse();

    sockets.get(0).close();
    while (!isAnswered(connect())) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aTrustedProxyHoldsAsManyAsItsClientsNeed() throws Exception {
    start(Duration.ofMinutes(1), "127.0.0.0/8", "::1");
    for (int i = 0; i <= MOST; i++) {
      assertThat(isAnswered(connect())).isTrue();
    }
  }

  @Test
  void whoeverGoesOnSendingOneRequestIsCutOff() throws Exception {
    start(Duration.ofMillis(100));
    Socket slow = connect();
    write(slow, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

    assertThat(isCutOffWhileItSends(slow)).isTrue();
  }

  private static boolean isCutOffWhileItSends(Socket slow) throws IOException {
    long end = System.nanoTime() + Duration.ofMillis(SOON).toNanos();
    slow.setSoTimeout(20);
    boolean isCutOff = false;
    while (!isCutOff && System.nanoTime() < end) {
      isCutOff = isCutOff(slow);
    }
    return isCutOff;
  }

  private static boolean isCutOff(Socket slow) {
    try {
      write(slow, "x");
      return slow.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
