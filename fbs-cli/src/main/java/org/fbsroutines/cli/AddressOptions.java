package org.fbsroutines.cli;

import java.net.URI;
import org.fbsroutines.persistence.account.SecretToken;
import picocli.CommandLine.Option;

/** Where browsers find the server that the links of a command lead to. */
final class AddressOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8484",
      description = "Where browsers find 'fbs serve'; http://localhost:8484 if not given.")
  private URI url = URI.create("http://localhost:8484");

  /** The address that a one-time link has. */
  String link(SecretToken token) {
    return link(url.toString(), token);
  }

  static String link(String server, SecretToken token) {
    return (server.endsWith("/") ? server : server + "/") + "link/" + token.text();
  }
}
