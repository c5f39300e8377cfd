package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A browser that keeps cookies and sends the forms that it was shown; it follows no redirects. */
final class FormBrowser {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final WebServer server;

  FormBrowser(WebServer server) {
    this.server = server;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  /** Opens the page of a form and sends it filled in. */
  HttpResponse<String> fillIn(String path, Map<String, String> fields) {
    return fillIn(path, path, fields);
  }

  /** Opens a page, and sends a form of it to another address. */
  HttpResponse<String> fillIn(String page, String path, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(get(page).body());
    assertThat(token.find()).as("a form on " + page).isTrue();
    return post(path, Browser.form(fields, token.group(1)));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  /**
   * The hidden fields of a page; of those with one name the last, which stands before its button.
   */
  static Map<String, String> hidden(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Jsoup.parse(page)
        .select("main input[type=hidden]")
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    return fields;
  }

  static String csrf(String page) {
    return requireNonNull(hidden(page).get("csrf"));
  }

  /** Signs in over the form that waits. */
  HttpResponse<String> signInOver(String page, String path, Map<String, String> who) {
    Map<String, String> fields = new LinkedHashMap<>(hidden(page));
    fields.putAll(who);
    return post(path, Browser.form(fields, ""));
  }

  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findAny();
  }

  void setCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setDomain("127.0.0.1");
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(uri("/"), cookie);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(request.uri().getPath(), e);
    }
  }
}
