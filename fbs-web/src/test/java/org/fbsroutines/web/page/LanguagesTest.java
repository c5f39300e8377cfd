package org.fbsroutines.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @TempDir Path folder;

  private static String file(String name, String locale) {
    return "language.name = " + name + "\nlanguage.locale = " + locale + "\nyes = Ja\n";
  }

  private URL folderWithGerman() throws IOException {
    Files.writeString(folder.resolve("en.properties"), file("English", "en-GB"));
    Files.writeString(folder.resolve("de-AT.properties"), file("Deutsch", "de-AT"));
    Files.writeString(folder.resolve("README.md"), "not a language");
    return folder.resolve("en.properties").toUri().toURL();
  }

  @Test
  void aFileBesideEnglishIsALanguage() throws IOException {
    Languages languages = Languages.beside(folderWithGerman());

    assertThat(languages.all()).extracting(Language::ownName).containsExactly("Deutsch", "English");
    assertThat(languages.find("de-AT").orElseThrow().say("yes")).isEqualTo("Ja");
    assertThat(languages.find("de")).isEmpty();
  }

  @Test
  void theFilesMayLieInAJar() throws IOException {
    Path jar = folder.resolve("program.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String tag : new String[] {"en", "ar"}) {
        entries.putNextEntry(new JarEntry("some/messages/" + tag + ".properties"));
        entries.write(file(tag, tag).getBytes(StandardCharsets.UTF_8));
      }
      entries.putNextEntry(new JarEntry("other/xx.properties"));
    }

    Languages languages =
        Languages.beside(
            URI.create("jar:" + jar.toUri() + "!/some/messages/en.properties").toURL());

    assertThat(languages.all())
        .extracting(Language::tag, Language::direction)
        .containsExactly(tuple("ar", "rtl"), tuple("en", "ltr"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',en",
    "'nonsense;;q=',en",
    "'es',es",
    "'es-MX,en;q=0.5',es",
    "'fr,es;q=0.3,en;q=0.2',es",
    "'fr',en"
  })
  void aBrowserGetsTheLanguageItWantsMostOrElseEnglish(String header, String tag) {
    Languages languages =
        Languages.of(Stream.of(Spoken.in(Spoken.ENGLISH), Spoken.in(Spoken.SPANISH)));

    assertThat(languages.preferred(header).language().tag()).isEqualTo(tag);
  }

  @Test
  void aFileWithoutTheNameOfItsLanguageIsRefused() throws IOException {
    Files.writeString(folder.resolve("en.properties"), "yes = Yes\n");

    assertThatThrownBy(() -> Languages.beside(folder.resolve("en.properties").toUri().toURL()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("messages of en: language.name");
  }

  @Test
  void withoutEnglishThereIsNothingToFallBackTo() {
    assertThatThrownBy(() -> Languages.of(Stream.of(Spoken.in(Spoken.SPANISH))))
        .hasMessageContaining("expected: en");
  }
}
