package org.fbsroutines.persistence.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the URL of a server; its messages never repeat the URL, which may hold a password. */
final class ServerUrl {
  private static final String EXPECTED =
      "Expected postgresql://user:password@host:port/database (special characters as %XX).";

  private ServerUrl() {}

  static DatabaseSettings.Server parse(String url, Map<String, String> environment) {
    URI uri = uriOf(url);
    Map<String, String> parameters = parametersOf(uri);
    String user = takeUser(uri, parameters, environment);
    Login owner = new Login(user, takePassword(uri, parameters, environment));
    String applicationUser = environment.get(DatabaseSettings.APPLICATION_USER_VARIABLE);
    Login application =
        applicationUser == null
            ? owner
            : new Login(
                applicationUser,
                environment.getOrDefault(DatabaseSettings.APPLICATION_PASSWORD_VARIABLE, ""));
    return new DatabaseSettings.Server(jdbcUrl(uri, parameters), owner, application);
  }

  private static URI uriOf(String url) {
    String plain = url.strip().replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:");
    try {
      URI uri = new URI(plain);
      if (!"postgresql".equals(uri.getScheme())
          || uri.getHost() == null
          || uri.getPath() == null
          || uri.getPath().length() < 2) {
        throw new DatabaseException("The database URL cannot be read.", EXPECTED);
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new DatabaseException(
          "The database URL cannot be read at character " + (e.getIndex() + 1) + ".", EXPECTED);
    }
  }

  private static Map<String, String> parametersOf(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String takeUser(
      URI uri, Map<String, String> parameters, Map<String, String> environment) {
    Optional<String> inParameters = Optional.ofNullable(parameters.remove("user"));
    return userInfo(uri, 0)
        .or(() -> inParameters)
        .or(() -> Optional.ofNullable(environment.get("PGUSER")))
        .orElseThrow(() -> new DatabaseException("The database URL names no user.", EXPECTED));
  }

  private static String takePassword(
      URI uri, Map<String, String> parameters, Map<String, String> environment) {
    Optional<String> inParameters = Optional.ofNullable(parameters.remove("password"));
    return userInfo(uri, 1)
        .or(() -> inParameters)
        .or(() -> Optional.ofNullable(environment.get("PGPASSWORD")))
        .orElse("");
  }

  private static Optional<String> userInfo(URI uri, int part) {
    return Optional.ofNullable(uri.getRawUserInfo())
        .map(info -> info.split(":", 2))
        .filter(parts -> parts.length > part)
        .map(parts -> decode(parts[part]));
  }

  private static String jdbcUrl(URI uri, Map<String, String> parameters) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    List<String> rest = new ArrayList<>();
    for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && parameters.containsKey(pair.substring(0, equals))) {
        rest.add(pair);
      }
    }
    String query = rest.isEmpty() ? "" : "?" + String.join("&", rest);
    return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
  }

  private static String decode(String text) {
    // URLDecoder turns + into a space, which a password in a URL does not mean.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
