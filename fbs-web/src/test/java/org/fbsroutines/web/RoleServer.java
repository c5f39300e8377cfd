package org.fbsroutines.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;

/** The pages of a clinic, to whoever names a role in a header of the request. */
final class RoleServer implements AutoCloseable {
  static final String TOKEN = "token";

  private final DemonstrationServer demonstration;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  RoleServer(DemonstrationServer demonstration) {
    this.demonstration = demonstration;
    Pages pages = Spoken.pages();
    this.server =
        WebServer.start(
            0,
            pages,
            this::signedIn,
            config ->
                Routes.add(
                    config.routes,
                    new ClinicDesk(demonstration.store().database(), DemonstrationServer.CLOCK),
                    pages,
                    demonstration.entrance()));
  }

  private Optional<SignedIn> signedIn(Context ctx) {
    return Optional.ofNullable(ctx.header("Test-Role"))
        .map(Role::valueOf)
        .map(
            role ->
                new SignedIn(
                    UUID.randomUUID(),
                    "Sam Staff",
                    role,
                    demonstration.clinic(),
                    role == Role.PATIENT ? Optional.of("demo") : Optional.empty(),
                    ZoneId.of("UTC"),
                    TOKEN));
  }

  HttpResponse<String> get(String path, Role role, String language) {
    return send(request(path, role).header("Accept-Language", language).build());
  }

  HttpResponse<String> post(String path, Role role, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, role)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path, Role role) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .header("Test-Role", role.name());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
