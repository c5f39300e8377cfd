package org.fbsroutines.web;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fbsroutines.web.VisitedPages.Reader;
import org.fbsroutines.web.VisitedPages.Visited;
import org.fbsroutines.web.page.Pseudo;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every word of every refusal comes from the file of the language, and so do those of the door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryWordOfRefusalsTest {
  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = new DemonstrationServer(Pseudo.pages());

  @RegisterExtension
  static final DemonstrationServer DOOR = DemonstrationServer.withDoor(Pseudo.pages());

  /** Routes whose forms have nothing that could be wrong. */
  private static final ImmutableSet<String> NEVER_REFUSED =
      ImmutableSet.of("/sign-out", "/account/sign-out-everywhere");

  /** How a form is filled in badly: what stands in a field, by what stood there. */
  /** More than a field holds, and all of a form less than a request may hold. */
  private static final ImmutableMap<String, Function<Element, String>> BADLY =
      ImmutableMap.of(
          "with nothing", field -> "",
          "with what is none", field -> "?",
          "with too much", field -> "7".repeat(field.tagName().equals("textarea") ? 9_000 : 500));

  private static final String NOBODY = new UUID(0, 0).toString();

  private final FilledClinic clinic = new FilledClinic(DEMONSTRATION);
  private final Set<String> refused = new LinkedHashSet<>();

  @Tag("slow")
  @Test
  void whateverCanBeSentIsRefusedInTheLanguage() {
    clinic.pages().forEach(this::fillInBadly);
    changing().stream()
        .filter(route -> !NEVER_REFUSED.contains(route.path()))
        .forEach(this::sendAboutNobody);

    ImmutableSet<String> changing =
        changing().stream().map(RouteRow::path).collect(toImmutableSet());
    assertThat(Sets.difference(changing, Sets.union(refused, NEVER_REFUSED)))
        .as("forms that nobody sent badly")
        .isEmpty();
    assertThat(changing).containsAll(NEVER_REFUSED);
  }

  private void fillInBadly(Visited page) {
    for (Element form : Jsoup.parse(get(page.reader(), page.path()).body()).select("form")) {
      if (form.attr("method").equals("post") && !visible(form).isEmpty()) {
        BADLY.forEach((how, fill) -> send(page, form, how, fill));
      }
    }
  }

  private void sendAboutNobody(RouteRow route) {
    for (Reader reader : readers(route)) {
      check(reader, nowhere(route), Map.of(), "about nothing");
      check(reader, route.path().replaceAll("\\{[^}]+}", NOBODY), Map.of(), "about nobody");
    }
  }

  private static List<Element> visible(Element form) {
    return form.select("input[name]:not([type=hidden]), textarea[name], select[name]");
  }

  private void send(Visited page, Element form, String how, Function<Element, String> fill) {
    Map<String, String> fields = new HashMap<>();
    form.select("input[type=hidden], button[name]")
        .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
    fields.remove("csrf");
    visible(form).forEach(field -> fields.put(field.attr("name"), fill.apply(field)));
    check(page.reader(), form.attr("action"), fields, how);
  }

  @Test
  void aFormWithoutItsToken() {
    for (RouteRow route : changing()) {
      for (Reader reader : Reader.values()) {
        String cookie =
            reader == Reader.STRANGER
                ? "none=1"
                : clinic.session(reader).cookie().getKey()
                    + "="
                    + clinic.session(reader).cookie().getValue();
        assertInTheLanguage(
            DEMONSTRATION
                .browser()
                .post(nowhere(route), "text=1", "Cookie", cookie, "Accept-Language", Pseudo.TAG),
            route + " without a token, sent by " + reader);
      }
    }
  }

  @Test
  void anAddressOfNothing() {
    assertThat(clinic.pages()).isNotEmpty();
    for (RouteRow route : RouteRow.registered(DEMONSTRATION)) {
      for (Reader reader : readers(route)) {
        if (!route.changes() && !VisitedPages.NO_PAGES.containsKey(route.path())) {
          assertInTheLanguage(get(reader, nowhere(route) + "?page=x&date=x&search=%00"), route);
        }
      }
    }
  }

  @Test
  void theDoorOfTheDemonstration() {
    HttpResponse<String> page = DOOR.browser().send("GET", "/", "Accept-Language", Pseudo.TAG);

    assertThat(page.body()).contains("action=\"/demonstration/");
    assertThat(ForeignWords.of(page.body())).isEmpty();
    assertInTheLanguage(
        DOOR.browser().post("/demonstration/nobody", "", "Accept-Language", Pseudo.TAG), "nobody");
  }

  private static ImmutableList<RouteRow> changing() {
    return RouteRow.registered(DEMONSTRATION).stream()
        .filter(RouteRow::changes)
        .collect(ImmutableList.toImmutableList());
  }

  private static List<Reader> readers(RouteRow route) {
    return List.of(Reader.values()).stream()
        .filter(reader -> route.roles().contains(reader.role()))
        .toList();
  }

  private static String nowhere(RouteRow route) {
    return route.path().replaceAll("\\{[^}]+}", "none");
  }

  private void check(Reader reader, String path, Map<String, String> fields, String how) {
    HttpResponse<String> response =
        reader == Reader.STRANGER
            ? DEMONSTRATION
                .browser()
                .post(path, Browser.form(fields, ""), "Accept-Language", Pseudo.TAG)
            : clinic.session(reader).postIn(Pseudo.TAG, path, fields);
    if (assertInTheLanguage(response, reader + " sends " + path + " " + how)) {
      changing().stream()
          .filter(route -> path.matches(route.path().replaceAll("\\{[^}]+}", "[^/]+")))
          .forEach(route -> refused.add(route.path()));
    }
  }

  private static boolean assertInTheLanguage(HttpResponse<String> response, Object what) {
    boolean isRefusal = response.statusCode() >= 400;
    if (isRefusal && response.headers().firstValue("Content-Type").orElse("").contains("html")) {
      assertThat(ForeignWords.of(response.body()))
          .as(what + ": " + response.statusCode())
          .isEmpty();
      assertThat(response.statusCode()).as(String.valueOf(what)).isLessThan(500);
    }
    return isRefusal;
  }

  private HttpResponse<String> get(Reader reader, String path) {
    return reader == Reader.STRANGER
        ? DEMONSTRATION.browser().send("GET", path, "Accept-Language", Pseudo.TAG)
        : clinic.session(reader).getIn(Pseudo.TAG, path);
  }
}
