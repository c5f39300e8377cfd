package org.fbsroutines.web;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.net.URI;
import java.util.Optional;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.fbsroutines.web.http.TrustedProxies;

/**
 * How the server is run. Without a public address, which is always https, it listens to this
 * computer alone.
 *
 * @param port 1 to 65535, or 0 for any that is free
 * @param listen the IP address of the interface to listen on
 * @param publicUrl how browsers reach the server, such as {@code https://routines.example}: a proxy
 *     in front of it holds the certificate
 * @param behindProxy the addresses or networks of the proxies in front, which name the client's
 *     address in {@code X-Forwarded-For}
 */
public record WebSettings(
    int port, String listen, Optional<URI> publicUrl, ImmutableList<String> behindProxy) {
  private static final int LAST_PORT = 65_535;
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Checks that nothing is open to others that should not be.
   *
   * @throws InvalidValueException if there is no such port or address, or if it would listen to
   *     others without https
   */
  public WebSettings {
    require(port >= 0 && port <= LAST_PORT, "--port", port, Complaint.RANGE.of(0, LAST_PORT));
    require(
        InetAddresses.isInetAddress(listen), "--listen", listen, ServerComplaint.IP_ADDRESS.of());
    require(
        publicUrl.isPresent() || InetAddresses.forString(listen).isLoopbackAddress(),
        "--listen",
        listen,
        ServerComplaint.OWN_ADDRESS.of());
    publicUrl.ifPresent(
        url ->
            require(
                "https".equals(url.getScheme())
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.equals(URI.create("https://" + url.getAuthority())),
                "--public-url",
                url,
                ServerComplaint.HTTPS.of()));
    require(
        behindProxy.isEmpty() || publicUrl.isPresent(),
        "--behind-proxy",
        String.join(",", behindProxy),
        ServerComplaint.PUBLIC_URL.of());
    behindProxy.forEach(
        proxy ->
            require(isNetwork(proxy), "--behind-proxy", proxy, ServerComplaint.IP_NETWORK.of()));
  }

  private static boolean isNetwork(String proxy) {
    try {
      new TrustedProxies(ImmutableList.of(proxy));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void require(boolean holds, String option, Object given, Text expected) {
    if (!holds) {
      throw InvalidValueException.of(option, given, expected);
    }
  }

  /**
   * A server for this computer alone.
   *
   * @param port 1 to 65535, or 0 for any that is free
   */
  public WebSettings(int port) {
    this(port, LOOPBACK, Optional.empty(), ImmutableList.of());
  }

  /** Returns whether browsers reach the server by https. */
  boolean https() {
    return publicUrl.isPresent();
  }
}
