package org.fbsroutines.web.account;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser calls itself, in words by which its owner knows it again, and where it is. */
final class Device {
  /** The first that is found counts: most browsers claim to be several. */
  private static final ImmutableList<String> BROWSERS =
      ImmutableList.of("Edg", "OPR", "Firefox", "FxiOS", "Chrome", "CriOS", "Safari");

  private static final ImmutableList<String> SYSTEMS =
      ImmutableList.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

  private static final int NETWORK_BYTES = 8;

  private Device() {}

  /** The address that attempts are counted by: who has one of IPv6 has 64 bits of them. */
  static String network(Context ctx) {
    InetAddress address = InetAddresses.forString(ctx.ip());
    return address instanceof Inet6Address
        ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : address.getHostAddress();
  }

  static String of(Context ctx) {
    String agent = Optional.ofNullable(ctx.userAgent()).orElse("");
    return Stream.of(first(BROWSERS, agent).map(Device::browser), first(SYSTEMS, agent))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> first(ImmutableList<String> names, String agent) {
    return names.stream().filter(agent::contains).findFirst();
  }

  private static String browser(String name) {
    return switch (name) {
      case "Edg" -> "Edge";
      case "OPR" -> "Opera";
      case "FxiOS" -> "Firefox";
      case "CriOS" -> "Chrome";
      default -> name;
    };
  }
}
