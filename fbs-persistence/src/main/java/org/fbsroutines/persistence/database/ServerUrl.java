package org.fbsroutines.persistence.database;

import com.google.common.base.Joiner;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.jspecify.annotations.Nullable;

/** Reads the URL of a server; its messages never repeat the URL, which may hold a password. */
final class ServerUrl {
  private static final String HOST = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?";
  private static final Pattern HOSTS = Pattern.compile(HOST + "(?:," + HOST + ")*");

  /** A driver that has found the primary looks again after this, not after its own ten seconds. */
  private static final String HOST_RECHECK_SECONDS = "2";

  private ServerUrl() {}

  static DatabaseSettings.Server parse(String url, Map<String, String> environment) {
    URI uri = uriOf(url);
    Map<String, String> parameters = parametersOf(uri);
    Optional<String> user = taken(uri, 0, parameters.remove("user"), environment.get("PGUSER"));
    String password =
        taken(uri, 1, parameters.remove("password"), environment.get("PGPASSWORD")).orElse("");
    Optional<Login> stated = user.map(name -> new Login(name, password));
    Login application =
        applicationOf(environment)
            .or(() -> stated)
            .orElseThrow(() -> unreadable(ServerComplaint.URL_USER.of()));
    return new DatabaseSettings.Server(
        jdbcUrl(uri, parameters), stated.orElse(application), application);
  }

  private static Optional<Login> applicationOf(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(DatabaseSettings.APPLICATION_USER_VARIABLE))
        .map(
            user ->
                new Login(
                    user,
                    environment.getOrDefault(DatabaseSettings.APPLICATION_PASSWORD_VARIABLE, "")));
  }

  private static DatabaseException unreadable(Text problem) {
    return new DatabaseException(problem, ServerComplaint.EXPECTED_URL.of());
  }

  private static URI uriOf(String url) {
    String plain = url.strip().replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:");
    try {
      URI uri = new URI(plain);
      if (!"postgresql".equals(uri.getScheme())
          || !HOSTS.matcher(hosts(uri)).matches()
          || uri.getPath() == null
          || uri.getPath().length() < 2) {
        throw unreadable(ServerComplaint.URL.of());
      }
      return uri;
    } catch (URISyntaxException e) {
      throw unreadable(ServerComplaint.URL_AT.of(e.getIndex() + 1));
    }
  }

  /** The parameters of the query with their values as they are written there. */
  private static Map<String, String> parametersOf(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return parameters;
  }

  /** A part of the login: in front of the host, else a parameter, else from the environment. */
  private static Optional<String> taken(
      URI uri, int part, @Nullable String parameter, @Nullable String variable) {
    return Optional.of(authority(uri))
        .filter(authority -> authority.contains("@"))
        .map(authority -> authority.substring(0, authority.lastIndexOf('@')).split(":", 2))
        .filter(parts -> parts.length > part)
        .map(parts -> parts[part])
        .or(() -> Optional.ofNullable(parameter))
        .map(ServerUrl::decode)
        .or(() -> Optional.ofNullable(variable));
  }

  private static String jdbcUrl(URI uri, Map<String, String> parameters) {
    String hosts = hosts(uri);
    if (hosts.contains(",")) {
      parameters.putIfAbsent("targetServerType", "primary");
      parameters.putIfAbsent("hostRecheckSeconds", HOST_RECHECK_SECONDS);
    }
    String query = Joiner.on('&').withKeyValueSeparator("=").join(parameters);
    return "jdbc:postgresql://" + hosts + uri.getRawPath() + (query.isEmpty() ? "" : "?" + query);
  }

  /** A URI knows no list of hosts, and takes one as an authority without parts. */
  private static String hosts(URI uri) {
    return authority(uri).substring(authority(uri).lastIndexOf('@') + 1);
  }

  private static String authority(URI uri) {
    return Optional.ofNullable(uri.getRawAuthority()).orElse("");
  }

  private static String decode(String text) {
    // URLDecoder turns + into a space, which a password in a URL does not mean.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
