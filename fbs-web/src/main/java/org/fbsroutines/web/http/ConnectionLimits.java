package org.fbsroutines.web.http;

import com.google.common.collect.ConcurrentHashMultiset;
import com.google.common.collect.Multiset;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * How many connections an address may hold, trusted proxies apart, and for how long one may go on
 * sending without ever completing a request. Silence ends a connection much earlier.
 *
 * @param server whose connections
 * @param proxies who may hold any number
 * @param most the most connections of an address
 * @param deadline for a request to arrive; it takes as long at least, and twice as long at most
 * @param open how many each address holds
 * @param holders whose each of them is, since a closed one no longer says so
 */
record ConnectionLimits(
    Server server,
    TrustedProxies proxies,
    int most,
    Duration deadline,
    Multiset<InetAddress> open,
    ConcurrentMap<Connection, InetAddress> holders)
    implements Connection.Listener {

  /** Puts the limits on every connector, once the server has its connectors. */
  static void put(Server server, TrustedProxies proxies, int most, Duration deadline) {
    ConnectionLimits limits =
        new ConnectionLimits(
            server,
            proxies,
            most,
            deadline,
            ConcurrentHashMultiset.create(),
            new ConcurrentHashMap<>());
    server.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarting(LifeCycle starting) {
            for (var connector : server.getConnectors()) {
              connector.addEventListener(limits);
            }
          }
        });
  }

  @Override
  public void onOpened(Connection connection) {
    Optional<InetAddress> from = address(connection);
    from.ifPresent(address -> holders.put(connection, address));
    if (from.isPresent() && open.add(from.get(), 1) >= most && !proxies.isProxy(from.get())) {
      connection.getEndPoint().close();
    } else {
      watch(connection);
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Optional.ofNullable(holders.remove(connection)).ifPresent(open::remove);
  }

  private static Optional<InetAddress> address(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress address
        ? Optional.ofNullable(address.getAddress())
        : Optional.empty();
  }

  private void watch(Connection connection) {
    long answered = connection.getMessagesOut();
    long received = connection.getBytesIn();
    server
        .getScheduler()
        .schedule(
            () -> look(connection, answered, received), deadline.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is computed for long is no fault of the sender's: only who went on sending is cut off. */
  private void look(Connection connection, long answered, long received) {
    if (!connection.getEndPoint().isOpen()) {
      return;
    }
    if (connection.getMessagesOut() == answered && connection.getBytesIn() > received) {
      connection.getEndPoint().close();
    } else {
      watch(connection);
    }
  }
}
