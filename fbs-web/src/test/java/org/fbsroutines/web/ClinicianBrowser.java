package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Spoken;

/** A clinician who has signed in and reads and sends forms, in a language. */
final class ClinicianBrowser {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

  private final Browser browser;
  private final SignedInBrowser session;
  private final Language language;

  private ClinicianBrowser(Browser browser, SignedInBrowser session, Language language) {
    this.browser = browser;
    this.session = session;
    this.language = language;
  }

  static ClinicianBrowser of(DemonstrationServer server) {
    return of(server, server.clinic(), Spoken.ENGLISH);
  }

  static ClinicianBrowser of(DemonstrationServer server, ClinicId clinic, Language language) {
    return new ClinicianBrowser(
        server.browser(), SignedInBrowser.as(AccountRole.CLINICIAN, server, clinic), language);
  }

  HttpResponse<String> get(String path) {
    return browser.send("GET", path, "Cookie", cookies());
  }

  /** Reads a page that is there. */
  String page(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(response.body())
        .as("every text of %s has words", path)
        .contains("<html lang=\"" + language.tag() + "\"")
        .doesNotContainPattern("clinician\\.[a-z-]+(\\.[a-z]|<)");
    return response.body();
  }

  /** Finds patients in the list. */
  String sought(String words) {
    HttpResponse<String> found = post("/patients", ImmutableListMultimap.of("search", words));
    assertThat(found.statusCode()).isEqualTo(200);
    return found.body();
  }

  HttpResponse<String> post(String path, ListMultimap<String, String> fields) {
    String body =
        Stream.concat(fields.entries().stream(), Stream.of(Map.entry("csrf", session.csrf())))
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return browser.post(path, body, "Cookie", cookies());
  }

  /** Sends a form that is accepted, and reads the page that it leads to. */
  String done(String path, ListMultimap<String, String> fields) {
    HttpResponse<String> response = post(path, fields);
    assertThat(response.statusCode()).as(path + "\n" + problems(response.body())).isEqualTo(303);
    return page(response.headers().firstValue("Location").orElseThrow());
  }

  static String problems(String page) {
    return page.lines()
        .filter(line -> line.contains("href=\"#") || line.contains("<li>"))
        .collect(Collectors.joining("\n"));
  }

  /** What a form sends back of what was on the screen. */
  static String seen(String page) {
    Matcher found = SEEN.matcher(page);
    assertThat(found.find()).as("a field \"seen\"").isTrue();
    return found.group(1);
  }

  /** Facts of somebody with nothing to worry about, operated long ago. */
  static ImmutableListMultimap.Builder<String, String> healthyFacts(String seen) {
    ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
    for (Question question : Question.values()) {
      fields.put("q-" + question.key(), question.reassuring().token());
    }
    return fields
        .put("seen", seen)
        .put("action", "save")
        .put("operations", "listed")
        .put("operation-0-kind", "discectomy")
        .put("operation-0-region", "lumbar")
        .put("operation-0-approach", "posterior")
        .put("operation-0-date-day", "5")
        .put("operation-0-date-month", "3")
        .put("operation-0-date-year", "2024")
        .put("usual-pain", "4")
        .put("limitations", "listed")
        .put("limitations-text", "sitting for an hour\r\n\r\ncarrying")
        .put("strokes", "listed")
        .put("stroke", "front-crawl")
        .put("stroke", "backstroke")
        .put("responses", "none")
        .put("walking-0", "10")
        .put("walking-1", "12")
        .put("walking-2", "14");
  }

  /** Checks that a form is refused, with these words. */
  static void assertRefused(HttpResponse<String> response, int status, String... words) {
    assertThat(response.statusCode()).as(problems(response.body())).isEqualTo(status);
    assertThat(response.body()).contains(words);
  }

  /** A form with another value in one field. */
  static ImmutableListMultimap<String, String> replacing(
      ImmutableListMultimap<String, String> fields, String field, String value) {
    ImmutableListMultimap.Builder<String, String> replaced = ImmutableListMultimap.builder();
    fields.forEach((name, old) -> replaced.put(name, name.equals(field) ? value : old));
    return replaced.build();
  }

  /** A form of facts with another answer to one question. */
  static ImmutableListMultimap<String, String> withAnswer(
      ImmutableListMultimap<String, String> fields, Question question, String answer) {
    return ImmutableListMultimap.<String, String>builder()
        .putAll(Multimaps.filterKeys(fields, key -> !key.equals("q-" + question.key())))
        .put("q-" + question.key(), answer)
        .build();
  }

  /** A clinician with one patient, who has nothing to worry about. */
  static ClinicianBrowser withPatient(DemonstrationServer server, String id) {
    ClinicianBrowser clinician = of(server);
    clinician.addHealthyPatient(id);
    return clinician;
  }

  /** Adds somebody with nothing to worry about, operated long ago. */
  void addHealthyPatient(String id) {
    done(
        "/new-patient",
        ImmutableListMultimap.of(
            "id",
            id,
            "name",
            "Ana " + id,
            "born-day",
            "3",
            "born-month",
            "4",
            "born-year",
            "1975"));
    done("/patients/" + id + "/facts", healthyFacts("0").build());
  }

  /** A routine of abdominal bracing alone, as the form sends it. */
  ImmutableListMultimap.Builder<String, String> bracing(String id, int repetitions) {
    return routineOf(id, "abdominal-bracing")
        .put("abdominal-bracing-repetitions", String.valueOf(repetitions))
        .put("abdominal-bracing-sets", "1")
        .put("abdominal-bracing-hold", "0")
        .put("abdominal-bracing-least", "2")
        .put("abdominal-bracing-planned", "3")
        .put("abdominal-bracing-days", "7");
  }

  /** A routine of walking alone, twice a day, as the form sends it. */
  ImmutableListMultimap.Builder<String, String> walk(String id, int minutes) {
    return routineOf(id, "walking")
        .put("walking-kind", "timed")
        .put("walking-minutes", String.valueOf(minutes))
        .put("walking-seconds", "0")
        .put("walking-least", "2")
        .put("walking-planned", "2")
        .put("walking-days", "7");
  }

  /** A routine of one exercise from today on, to be approved. */
  private ImmutableListMultimap.Builder<String, String> routineOf(String id, String exercise) {
    return ImmutableListMultimap.<String, String>builder()
        .put("seen", seen(page("/patients/" + id + "/routine/new")))
        .put("starts-day", "31")
        .put("starts-month", "1")
        .put("starts-year", "2027")
        .put("weeks", "6")
        .put("read", "0")
        .put("read", "1")
        .put("action", "approve")
        .put("chosen", exercise);
  }

  /** A routine of shoulder circles alone, as the form sends it. */
  static ImmutableListMultimap.Builder<String, String> prescription(String seen) {
    return ImmutableListMultimap.<String, String>builder()
        .put("seen", seen)
        .put("starts-day", "1")
        .put("starts-month", "2")
        .put("starts-year", "2027")
        .put("weeks", "6")
        .put("read", "0")
        .put("read", "1")
        .put("chosen", "shoulder-circles")
        .put("shoulder-circles-repetitions", "8")
        .put("shoulder-circles-sets", "1")
        .put("shoulder-circles-hold", "0")
        .put("shoulder-circles-least", "2")
        .put("shoulder-circles-planned", "2")
        .put("shoulder-circles-most", "3")
        .put("shoulder-circles-days", "7");
  }

  /** Approves a routine of shoulder circles alone. */
  String approve(String id) {
    String form = page("/patients/" + id + "/routine/new");
    return done(
        "/patients/" + id + "/routine/new",
        prescription(seen(form)).put("action", "approve").build());
  }

  private String cookies() {
    return session.cookie().getKey()
        + "="
        + session.cookie().getValue()
        + "; language="
        + language.tag();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
