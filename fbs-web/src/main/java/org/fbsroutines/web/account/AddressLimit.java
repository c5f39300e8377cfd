package org.fbsroutines.web.account;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.net.InetAddresses;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How often one network address may try to sign in, whatever the names: sixty times at once, then
 * twenty times a minute, which a whole hospital behind one address can live with. Each program
 * counts for itself; names are counted in the database.
 *
 * <p>Safe for use by several threads.
 */
public final class AddressLimit {
  private static final int AT_ONCE = 60;
  private static final int A_MINUTE = 20;
  private static final int MAX_ADDRESSES = 50_000;
  private static final int NETWORK_BYTES = 8;

  private final boolean behindProxy;
  private final LoadingCache<String, Bucket> buckets;

  /**
   * A limit.
   *
   * @param clock gives the moment
   * @param behindProxy whether a proxy in front names the client in {@code X-Forwarded-For}
   */
  public AddressLimit(Clock clock, boolean behindProxy) {
    this.behindProxy = behindProxy;
    this.buckets =
        CacheBuilder.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .expireAfterAccess(Duration.ofHours(1))
            .build(CacheLoader.from(() -> bucket(clock)));
  }

  /** Counts an attempt and returns whether it may be made. */
  boolean allows(Context ctx) {
    return buckets.getUnchecked(network(address(ctx))).tryConsume(1);
  }

  /** The proxy adds whom it heard at the end; what stands before may be anybody's invention. */
  private String address(Context ctx) {
    List<String> lines = Collections.list(ctx.req().getHeaders("X-Forwarded-For"));
    if (!behindProxy || lines.isEmpty()) {
      return ctx.ip();
    }
    String last = lines.get(lines.size() - 1);
    return last.substring(last.lastIndexOf(',') + 1).strip();
  }

  /** Whoever has an IPv6 address has the whole network of 64 bits. */
  private static String network(String address) {
    return Optional.of(address)
        .filter(InetAddresses::isInetAddress)
        .map(InetAddresses::forString)
        .filter(Inet6Address.class::isInstance)
        .map(InetAddress::getAddress)
        .map(bytes -> Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES)))
        .orElse(address);
  }

  private static Bucket bucket(Clock clock) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
        .withCustomTimePrecision(
            new TimeMeter() {
              @Override
              public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000 + now.getNano();
              }

              @Override
              public boolean isWallClockBased() {
                return true;
              }
            })
        .build();
  }
}
