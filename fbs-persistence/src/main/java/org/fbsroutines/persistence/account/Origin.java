package org.fbsroutines.persistence.account;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * From where somebody signs in.
 *
 * @param browser what the browser calls itself, by which its owner knows it again
 * @param network the address that attempts are counted by
 * @param device a random text that this browser keeps; attempts of one that has signed in before
 *     under the same name wait for its own alone
 */
public record Origin(String browser, String network, String device) {
  /** Where somebody signs in from. */
  public Origin {
    requireNonNull(browser, "browser");
    requireNonNull(network, "network");
    requireNonNull(device, "device");
  }

  /** Where somebody is who has signed in to an account: what strangers try does not count here. */
  static Origin within(UUID accountId) {
    return new Origin("", "account " + accountId, "account " + accountId);
  }

  String networkHash() {
    return Hashes.sha256("network:" + network);
  }

  String deviceHash() {
    return Hashes.sha256("device:" + device);
  }

  /** States the browser and not the secret. */
  @Override
  public String toString() {
    return "Origin with " + browser;
  }
}
