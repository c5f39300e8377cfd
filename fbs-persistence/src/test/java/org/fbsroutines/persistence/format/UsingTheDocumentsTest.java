package org.fbsroutines.persistence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.screening.DocumentLanguage;
import org.fbsroutines.persistence.format.screening.ScreeningDocument;
import org.fbsroutines.persistence.format.screening.ScreeningJson;
import org.junit.jupiter.api.Test;

/** The example of <i>Reading and writing the documents in your program</i>, word for word. */
class UsingTheDocumentsTest {
  private static final Path SOURCE =
      Path.of("src/test/java/org/fbsroutines/persistence/format/UsingTheDocumentsTest.java");
  private static final Path PAGE = Path.of("../docs/using-the-documents.md");

  private final LocalDate today = LocalDate.of(2026, 11, 24);

  @Test
  void exampleOfDocuments() {
    String stated =
        """
        {"format": "fbs-facts/1", "patient": "P-17", "answers": {"woundHealed": "no"}}\
        """;
    FactsDocument read =
        FactsJson.read(
            "p-17.json",
            new ByteArrayInputStream(stated.getBytes(StandardCharsets.UTF_8)),
            EntryRule.of(Catalogue.standard(), today));

    Screening screening = Screener.standard().screen(read.facts(), today);
    String written =
        new ScreeningJson(DocumentLanguage.ENGLISH)
            .write(ScreeningDocument.of(read.patient(), read.facts(), screening));
    assertThat(written).contains("\"fbs-screening/1\"", "\"P-17\"", "\"WITHHELD\"");
  }

  @Test
  void thePageHasTheExampleWordForWord() throws IOException {
    String source = Files.readString(SOURCE);
    int begin = source.indexOf("exampleOfDocuments() {\n") + "exampleOfDocuments() {\n".length();
    String example = source.substring(begin, source.indexOf("\n  }\n", begin)).stripIndent();

    assertThat(Files.readString(PAGE)).contains("```java\n" + example + "\n```");
  }
}
