package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.persistence.format.notation.ProgramVocabulary;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads Spanish reads no English, but what is marked as English. */
class SpanishPagesTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  private static final Pattern MARKED_ENGLISH =
      Pattern.compile("<(?!html)([a-z]+)[^>]* lang=\"en\"[^>]*>.*?</\\1>", Pattern.DOTALL);
  private static final Pattern NOT_READ =
      Pattern.compile("<(script|style)\\b.*?</\\1>", Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile(" (?:aria-label|alt|placeholder)=\"([^\"]*)\"");
  private static final Pattern ENGLISH =
      Pattern.compile("\\b(?:the|and|of|with|is|are|not|to|your|you|for)\\b");

  private static Stream<String> pages() {
    return Stream.concat(
        Stream.of(
            "/",
            "/help",
            "/exercises",
            "/exercises?search=nothing",
            "/rules",
            "/sign-in",
            "/sign-in/clinic",
            "/no-such-page",
            "/exercises/no-such-exercise",
            "/exercises?page=x",
            "/exercises?search=%00",
            "/language/xx",
            "/link/none",
            "/patients",
            "/today",
            "/today/check",
            "/flare-up",
            "/goals",
            "/progress",
            "/plan",
            "/record-access",
            "/today/offline",
            "/today/records/none",
            "/account"),
        Catalogue.standard().exercises().stream().map(exercise -> "/exercises/" + exercise.id()));
  }

  /** What somebody reads or hears, but for what is marked as English. */
  private static List<String> texts(String page) {
    String read = MARKED_ENGLISH.matcher(page).replaceAll("");
    read = NOT_READ.matcher(read).replaceAll("");
    List<String> texts = new ArrayList<>();
    LABEL.matcher(read).results().forEach(label -> texts.add(label.group(1).strip()));
    for (String text : read.split("<[^>]*>", -1)) {
      texts.add(text.strip().replaceAll("\\s+", " "));
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private static Set<String> englishAlone() {
    Set<String> spanish = Set.copyOf(Spoken.in(Spoken.SPANISH).texts().values());
    return Stream.concat(
            Spoken.in(Spoken.ENGLISH).texts().values().stream(),
            ProgramVocabulary.keys().values().stream().map(Key::pattern))
        .filter(text -> !spanish.contains(text))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageInSpanishHasNoEnglish(String path) {
    String page = SERVER.patient().speaking("es").get(path).body();

    assertThat(page).contains("<html lang=\"es\"");
    assertThat(texts(page))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(englishAlone())
        .noneMatch(text -> ENGLISH.matcher(text).find());
  }

  @Test
  void englishIsNoticedInAPage() {
    String page = SERVER.patient().get("/help").body();

    assertThat(texts(page)).anyMatch(englishAlone()::contains);
    assertThat(texts(page)).anyMatch(text -> ENGLISH.matcher(text).find());
  }
}
