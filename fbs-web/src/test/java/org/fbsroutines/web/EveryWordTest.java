package org.fbsroutines.web;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.text.PseudoLanguage;
import org.fbsroutines.web.VisitedPages.Reader;
import org.fbsroutines.web.VisitedPages.Visited;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.handout.HandoutView;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pseudo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of every page comes from the file of its language, or is no word of a language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryWordTest {
  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = new DemonstrationServer(Pseudo.pages());

  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern SENTENCE =
      Pattern.compile("([\"'`])([A-Za-z][^\"'`\\n]*[A-Za-z] [A-Za-z]{2,}[^\"'`\\n]*)\\1");

  private final FilledClinic clinic = new FilledClinic(DEMONSTRATION);

  Stream<Visited> pages() {
    return clinic.pages().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyWordOfAPageComesFromTheFileOfTheLanguage(Visited page) {
    HttpResponse<String> response = get(page.reader(), page.path());

    assertThat(response.statusCode()).isEqualTo(page.status());
    assertThat(response.body()).contains("<html lang=\"qps\" dir=\"rtl\">");
    assertThat(ForeignWords.of(response.body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/exercises?search=nothing",
        "/exercises/no-such-exercise",
        "/exercises?page=x",
        "/exercises?search=%00",
        "/language/xx",
        "/link/none",
        "/patients/nobody",
        "/today/records/none"
      })
  void everyWordOfARefusalDoesToo(String path) {
    for (Reader reader : List.of(Reader.STRANGER, Reader.PATIENT, Reader.CLINICIAN)) {
      HttpResponse<String> response = get(reader, path);
      if (response.statusCode() >= 400) {
        assertThat(ForeignWords.of(response.body())).as(reader + " " + path).isEmpty();
      }
    }
  }

  @Test
  void everyWordOfTheHandoutDoesToo() {
    HandoutView view =
        DEMONSTRATION
            .in(
                handle ->
                    HandoutView.of(
                        PatientDay.read(
                            handle,
                            ClinicRules.read(handle).orElseThrow(),
                            Demonstration.PATIENT,
                            DEMONSTRATION
                                .clock()
                                .instant()
                                .atZone(DEMONSTRATION.clock().getZone())
                                .toLocalDate()),
                        new Figures(),
                        DEMONSTRATION.clock().getZone(),
                        "https://routines.example/sign-in",
                        Optional.of("ABCD 2345 EFGH"),
                        new Localizer(Pseudo.messages())))
            .orElseThrow();
    StringOutput html = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("handout/handout.jte", view, html);

    assertThat(ForeignWords.of(html.toString())).isEmpty();
  }

  @Test
  void everyWordOfTheCalendarDoesToo() {
    assertThat(get(Reader.PATIENT, "/calendar.ics").body().lines())
        .filteredOn(line -> line.startsWith("SUMMARY:"))
        .isNotEmpty()
        .allMatch(line -> PseudoLanguage.wordsOutside(line.substring(8)).isEmpty());
  }

  @Test
  void scriptsHaveNoWordsOfTheirOwn() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../tools/assets/scripts"))) {
      ImmutableList<String> said =
          files
              .filter(file -> file.toString().endsWith(".js"))
              .flatMap(EveryWordTest::sentences)
              .collect(toImmutableList());
      assertThat(said).as("what is thrown, and never shown").containsExactly("no service worker");
    }
  }

  private static Stream<String> sentences(Path script) {
    try {
      String code = COMMENT.matcher(Files.readString(script)).replaceAll("");
      return SENTENCE.matcher(code).results().map((MatchResult found) -> found.group(2));
    } catch (IOException e) {
      throw new AssertionError(script.toString(), e);
    }
  }

  @Test
  void aWordOfEnglishIsNoticed() {
    String page = DEMONSTRATION.browser().send("GET", "/help", "Accept-Language", "en").body();

    assertThat(ForeignWords.of(page)).hasSizeGreaterThan(10);
    assertThat(ForeignWords.of("<p title=\"Stop\">⟦⟦One⟧ two⟧<input type=submit value=Go>"))
        .containsExactly("p@title: Stop", "input@value: Go");
    assertThat(ForeignWords.of("<p data-texts='{\"key\":\"⟦said⟧\",\"other\":\"said\"}'>"))
        .containsExactly("p@data-texts: said");
  }

  private HttpResponse<String> get(Reader reader, String path) {
    return reader == Reader.STRANGER
        ? DEMONSTRATION.browser().send("GET", path, "Accept-Language", Pseudo.TAG)
        : clinic.session(reader).getIn(Pseudo.TAG, path);
  }
}
