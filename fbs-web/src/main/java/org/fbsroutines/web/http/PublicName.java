package org.fbsroutines.web.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names that the server answers to: this computer's own, and its public one if it has one.
 *
 * @param publicUrl how browsers reach it by https; empty where this computer alone does
 */
public record PublicName(Optional<URI> publicUrl) {
  private static final Pattern OWN_HOST =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  boolean isHttps() {
    return publicUrl.isPresent();
  }

  boolean answersTo(String host) {
    return OWN_HOST.matcher(host).matches()
        || publicUrl
            .map(url -> url.getAuthority().equals(host.toLowerCase(Locale.ROOT)))
            .orElse(false);
  }

  String words() {
    return publicUrl.map(URI::getAuthority).orElse("localhost");
  }
}
