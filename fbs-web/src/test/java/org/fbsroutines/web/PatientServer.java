package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.web.account.SessionCookie;
import org.fbsroutines.web.account.SignInServices;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real server and database on which a header tells which patient has signed in; register it in a
 * static field.
 */
final class PatientServer implements BeforeAllCallback, AfterAllCallback {
  private static final String TOKEN = "token";

  private final TestDatabase store = new TestDatabase();
  private final HttpClient client = HttpClient.newHttpClient();
  private final TestClock clock = new TestClock(DemonstrationServer.NOW);
  private @Nullable ClinicId clinic;
  private @Nullable WebServer server;

  @Override
  public void beforeAll(ExtensionContext context) {
    store.beforeAll(context);
    clinic = DemonstrationClinic.ensure(store.database(), clock);
    Pages pages = Spoken.pages();
    server =
        WebServer.start(
            0,
            pages,
            this::signedIn,
            config ->
                Routes.add(
                    config.routes,
                    new ClinicDesk(store.database(), clock),
                    pages,
                    SignInServices.to(
                        store.database(),
                        clock,
                        TestAccounts.hashing(),
                        new SessionCookie(false),
                        TestAccounts.keys())));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    requireNonNull(server).close();
    store.afterAll(context);
  }

  private Optional<SignedIn> signedIn(Context ctx) {
    return Optional.ofNullable(ctx.header("Test-Patient"))
        .map(
            patient ->
                new SignedIn(
                    UUID.randomUUID(),
                    "Alex <Example>",
                    Role.PATIENT,
                    clinic(),
                    Optional.of(patient),
                    ZoneId.of("UTC"),
                    TOKEN));
  }

  TestClock clock() {
    return clock;
  }

  ClinicId clinic() {
    return requireNonNull(clinic);
  }

  <T> T in(Function<Handle, T> work) {
    return store.database().<T, RuntimeException>inClinic(clinic(), work::apply);
  }

  /** Adds a patient with the demonstration's facts and routine, and signs in. */
  Patient patient() {
    return new Patient(
        DemonstrationPatients.add(store.database(), clinic(), UUID.randomUUID().toString()), "en");
  }

  /** Asks for a page without signing in. */
  int stranger(String path) {
    return new Browser(requireNonNull(server)).get(path).statusCode();
  }

  /** A patient who has signed in, and the language of the browser. */
  final class Patient {
    private final String id;
    private final String language;

    private Patient(String id, String language) {
      this.id = id;
      this.language = language;
    }

    String id() {
      return id;
    }

    Patient speaking(String other) {
      return new Patient(id, other);
    }

    HttpResponse<String> get(String path) {
      return send(request(path).GET(), BodyHandlers.ofString());
    }

    /** Reads a page that is there. */
    String page(String path) {
      HttpResponse<String> response = get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      Html.assertWellBuilt(response.body());
      return response.body();
    }

    /** Sends the safety questions, all of them answered well. */
    void openTheDay() {
      String day = PatientForms.hidden(page("/today/check"), "day");
      PatientForms.assertLeadsTo(
          post("/today/check", PatientForms.answers(UUID.randomUUID().toString(), "day", day)),
          "/today");
    }

    /** Records an exercise, and returns the name of the record. */
    String done(String exercise, int after) {
      String id = UUID.randomUUID().toString();
      assertThat(post("/today/records", PatientForms.record(id, exercise, after)).statusCode())
          .isEqualTo(303);
      return id;
    }

    HttpResponse<byte[]> bytes(String path) {
      return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /** Sends a form: names and values in turn. */
    HttpResponse<String> post(String path, String... fields) {
      StringBuilder body = new StringBuilder("csrf=" + TOKEN);
      for (int i = 0; i < fields.length; i += 2) {
        body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
      }
      return send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
          BodyHandlers.ofString());
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(
              URI.create("http://127.0.0.1:" + requireNonNull(server).port() + path))
          .header("Test-Patient", id)
          .header("Accept-Language", language);
    }

    private <T> HttpResponse<T> send(
        HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
      try {
        return client.send(request.build(), handler);
      } catch (IOException e) {
        throw new AssertionError(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
