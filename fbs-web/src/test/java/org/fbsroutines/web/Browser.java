package org.fbsroutines.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Asks a running server over real HTTP. */
final class Browser {
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server;

  Browser(WebServer server) {
    this.server = server;
  }

  HttpResponse<String> get(String path) {
    return send("GET", path);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    return answer(request(method, path, headers));
  }

  /** Asks for an answer that is taken as it came. */
  HttpResponse<byte[]> getBytes(String path, String... headers) {
    return answer(request("GET", path, headers), BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> answer(HttpRequest request) {
    return answer(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new AssertionError(request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(request.uri().getPath(), e);
    }
  }

  /** Sends a body of another kind, with a cookie. */
  HttpResponse<String> send(
      String method, String path, String type, String body, Map.Entry<String, String> cookie) {
    return answer(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", type)
            .header("Cookie", cookie.getKey() + "=" + cookie.getValue())
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a body of form fields. */
  HttpResponse<String> post(String path, String body, String... headers) {
    return answer(form(path, body, headers));
  }

  /** Sends a body of form fields, for an answer that is no text. */
  HttpResponse<byte[]> postForBytes(String path, String body, String... headers) {
    return answer(form(path, body, headers), BodyHandlers.ofByteArray());
  }

  private HttpRequest form(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  /** Form fields as a body; the token is left out where it is empty. */
  static String form(Map<String, String> fields, String csrf) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    if (!csrf.isEmpty()) {
      all.put("csrf", csrf);
    }
    return all.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  CompletableFuture<HttpResponse<String>> getLater(String path) {
    return client.sendAsync(request("GET", path), BodyHandlers.ofString());
  }

  private HttpRequest request(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }
}
