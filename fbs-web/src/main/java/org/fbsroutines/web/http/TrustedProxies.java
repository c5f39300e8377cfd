package org.fbsroutines.web.http;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * The proxies that are believed about whom they heard, in {@code X-Forwarded-For}: each adds an
 * address at the end, and what stands before may be anybody's invention.
 */
public final class TrustedProxies {
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]+(/\\d{1,3})?");
  private static final Pattern ZONE = Pattern.compile("%.*$");
  private static final Splitter COMMA = Splitter.on(',').trimResults();

  private final InetAddressSet addresses = new InetAddressSet();

  /**
   * Proxies.
   *
   * @param addresses theirs, or networks such as {@code 10.0.0.0/8}
   * @throws IllegalArgumentException if one is neither
   */
  public TrustedProxies(Collection<String> addresses) {
    for (String address : addresses) {
      if (!ADDRESS.matcher(address).matches()) {
        throw new IllegalArgumentException(address);
      }
      this.addresses.add(address);
    }
  }

  /** Whether an address is a proxy's. */
  boolean isProxy(InetAddress address) {
    return addresses.test(address);
  }

  /**
   * From where a request comes.
   *
   * @param ctx the request
   * @return the address of the last one in the row who is no trusted proxy, without a port
   */
  public String client(Context ctx) {
    InetAddress client = address(ctx.req().getRemoteAddr()).orElseThrow();
    for (String heard : Lists.reverse(heard(ctx))) {
      Optional<InetAddress> next = isProxy(client) ? address(heard) : Optional.empty();
      if (next.isEmpty()) {
        break;
      }
      client = next.get();
    }
    return client.getHostAddress();
  }

  private static ImmutableList<String> heard(Context ctx) {
    List<String> lines = Collections.list(ctx.req().getHeaders("X-Forwarded-For"));
    return ImmutableList.copyOf(COMMA.split(String.join(",", lines)));
  }

  /** Some write the port as well, which is another one for each connection, or a zone of IPv6. */
  private static Optional<InetAddress> address(String text) {
    try {
      String host = ZONE.matcher(HostAndPort.fromString(text).getHost()).replaceFirst("");
      return InetAddresses.isInetAddress(host)
          ? Optional.of(InetAddresses.forString(host))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
