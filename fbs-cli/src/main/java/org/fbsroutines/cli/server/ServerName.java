package org.fbsroutines.cli.server;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a server is called where several are told apart. */
final class ServerName {
  private static final int MAX_HOST = 253;

  private ServerName() {}

  /** The name of the computer with the port; where it has no name, a stand-in. */
  static String of(int port) {
    return host() + ":" + port;
  }

  private static String host() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.substring(0, Math.min(name.length(), MAX_HOST));
    } catch (UnknownHostException e) {
      return "server";
    }
  }
}
