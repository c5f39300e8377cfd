package org.fbsroutines.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fbsroutines.persistence.account.LateForm;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.visit.Role;
import org.junit.jupiter.api.Test;

class LateFormKindTest {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private static LateForm form(String path, Map<String, List<String>> fields) {
    return LateForm.of(path, fields);
  }

  @Test
  void everyFormThatMayBeLateIsNamedInEveryLanguage() throws IOException {
    List<String> paths =
        Files.readAllLines(Path.of("src/test/resources/who-may-what.txt")).stream()
            .filter(line -> line.startsWith("POST /"))
            .map(line -> WORDS.splitToList(line).get(1).replaceAll("\\{[a-z]+}", "x1"))
            .filter(path -> !path.matches("/(account|demonstration|link|sign-in|sign-out)(/.*)?"))
            .toList();

    assertThat(paths).hasSizeGreaterThan(20).contains("/patients/x1/resume");
    assertThat(paths.stream().map(path -> LateFormKind.of(form(path, Map.of()))))
        .doesNotHaveDuplicates()
        .doesNotContain(LateFormKind.OTHER);
    for (LateFormKind kind : LateFormKind.values()) {
      for (Language language : Spoken.all()) {
        assertThat(Spoken.in(language).find(kind.key())).as(kind.key()).isPresent();
      }
    }
  }

  @Test
  void anApprovalIsToldApartFromItsPreview() {
    Map<String, List<String>> approve = Map.of("action", List.of("approve"));
    Map<String, List<String>> preview = Map.of("action", List.of("preview"));

    assertThat(LateFormKind.of(form("/patients/P-1/routine/new", approve)))
        .isEqualTo(LateFormKind.APPROVAL);
    assertThat(LateFormKind.of(form("/patients/P-1/routine/new", preview)))
        .isEqualTo(LateFormKind.ROUTINE);
    assertThat(LateFormKind.of(form("/nowhere", approve))).isEqualTo(LateFormKind.OTHER);
  }

  @Test
  void thePatientIsNamedToWhoeverMaySeeThatPageAlone() {
    LateForm note = form("/patients/P-1/notes", Map.of());
    LateForm code = form("/access-codes", Map.of("patient", List.of(" P-1 ")));

    assertThat(LateFormKind.patientId(note, Role.CLINICIAN)).contains("P-1");
    assertThat(LateFormKind.patientId(note, Role.STAFF)).isEmpty();
    assertThat(LateFormKind.patientId(note, Role.PATIENT)).isEmpty();
    assertThat(LateFormKind.patientId(code, Role.STAFF)).contains("P-1");
    assertThat(LateFormKind.patientId(code, Role.PATIENT)).isEmpty();
  }
}
