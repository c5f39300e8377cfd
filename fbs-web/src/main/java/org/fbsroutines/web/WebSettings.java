package org.fbsroutines.web;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.net.InetAddresses;
import java.net.URI;
import java.util.Optional;

/**
 * How the server is run. Unless it is told its public address, which is always https, it listens to
 * this computer alone.
 *
 * @param port 1 to 65535, or 0 for any that is free
 * @param listen the IP address of the interface to listen on
 * @param publicUrl how browsers reach the server, such as {@code https://routines.example}: a proxy
 *     in front of it holds the certificate
 * @param behindProxy whether a proxy in front names the client's address in {@code X-Forwarded-For}
 */
public record WebSettings(int port, String listen, Optional<URI> publicUrl, boolean behindProxy) {
  private static final int LAST_PORT = 65_535;
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Checks that nothing is open to others that should not be.
   *
   * @throws IllegalArgumentException if there is no such port or address, or if it would listen to
   *     others without https
   */
  public WebSettings {
    checkArgument(
        port >= 0 && port <= LAST_PORT, "--port: %s (expected: 0 to %s)", port, LAST_PORT);
    checkArgument(
        InetAddresses.isInetAddress(listen), "--listen: %s (expected: an IP address)", listen);
    checkArgument(
        publicUrl.isPresent() || InetAddresses.forString(listen).isLoopbackAddress(),
        "--listen: %s (expected: an address of this computer alone, or a public https URL)",
        listen);
    publicUrl.ifPresent(
        url ->
            checkArgument(
                "https".equals(url.getScheme())
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.equals(URI.create("https://" + url.getAuthority())),
                "--public-url: %s (expected: https and a name, such as https://routines.example)",
                url));
    checkArgument(
        !behindProxy || publicUrl.isPresent(), "--behind-proxy: yes (expected: with a public url)");
  }

  /**
   * A server for this computer alone.
   *
   * @param port 1 to 65535, or 0 for any that is free
   */
  public WebSettings(int port) {
    this(port, LOOPBACK, Optional.empty(), false);
  }

  /** Returns whether browsers reach the server by https. */
  boolean https() {
    return publicUrl.isPresent();
  }
}
