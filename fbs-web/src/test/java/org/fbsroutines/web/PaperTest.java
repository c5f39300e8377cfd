package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.handout.Handout;
import org.fbsroutines.web.handout.HandoutView;
import org.fbsroutines.web.handout.SessionCalendar;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaperTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    patient = SERVER.patient();
  }

  private PatientDay day() {
    return SERVER.in(
        handle ->
            PatientDay.read(
                handle,
                ClinicRules.read(handle).orElseThrow(),
                patient.id(),
                LocalDate.of(2027, 1, 31)));
  }

  private HandoutView view(String signIn, Optional<String> code) {
    return HandoutView.of(
            day(),
            new Figures(),
            ZoneId.of("UTC"),
            signIn,
            code,
            new Localizer(Spoken.in(Spoken.ENGLISH)))
        .orElseThrow();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void theHandoutTellsTheRoutineAndWhenToStop() throws IOException {
    HttpResponse<byte[]> response = patient.bytes("/handout.pdf");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(text(response.body()))
        .contains(
            "Your exercises", "Alex Example", "Walking", "9 minutes, twice a day, no more, no less")
        .contains("Morning, Evening", "Call your emergency number", "/sign-in")
        .doesNotContain("Your access code", "Yoga");
  }

  @Test
  void theHandoutSpeaksSpanish() throws IOException {
    assertThat(text(patient.speaking("es").bytes("/handout.pdf").body()))
        .contains("Sus ejercicios", "Pare y pida ayuda")
        .doesNotContain("Walking", "Stop and");
  }

  @Test
  void theHandoutIsTaggedNamesItsLanguageAndEmbedsItsFonts() throws IOException {
    try (PDDocument document = Loader.loadPDF(patient.bytes("/handout.pdf").body())) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Your exercises");
      List<PDFont> fonts = new ArrayList<>();
      for (var page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
    }
  }

  @Test
  void aCodeThatTheClinicHasJustMadeIsPrinted() throws IOException {
    assertThat(
            text(
                new Handout()
                    .pdf(view("https://routines.example/sign-in", Optional.of("KQ7M-2F9P")))))
        .contains("KQ7M-2F9P", "https://routines.example/sign-in");
  }

  @Test
  void textFromElsewhereIsPrintedAsTextAndFetchesNothing() throws IOException {
    assertThat(
            text(new Handout().pdf(view("<img src=\"file:///etc/hostname\"/>", Optional.empty()))))
        .contains("<img src=");
  }

  @Test
  void aPausedRoutineIsNeitherPrintedNorPutIntoACalendar() {
    patient.post(
        "/today/check", "check", UUID.randomUUID().toString(), "R03", "chestPain", "fall", "no");

    assertThat(patient.get("/handout.pdf").statusCode()).isEqualTo(404);
    assertThat(patient.get("/calendar.ics").statusCode()).isEqualTo(404);
  }

  @Test
  void theCalendarHasOneNeutralEventASession() {
    HttpResponse<String> response = patient.get("/calendar.ics");
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("text/calendar;charset=utf-8");
    ICalendar calendar = Biweekly.parse(response.body()).first();

    assertThat(calendar.getEvents()).hasSize(3 * 84);
    assertThat(calendar.getEvents())
        .extracting(event -> event.getSummary().getValue())
        .containsOnly("Exercise time");
    assertThat(calendar.getEvents())
        .extracting(event -> event.getUid().getValue())
        .doesNotHaveDuplicates();
    assertThat(response.body()).doesNotContain("Alex", "Walking", patient.id()).contains("\r\n");
  }

  @Test
  void theCalendarNamesTimesOfDayThatHoldWhereverThePatientIs() {
    CurrentRoutine routine = day().current().orElseThrow();
    String ics =
        new SessionCalendar(
                routine.routine(),
                ImmutableSet.of(
                    ExerciseId.ABDOMINAL_BRACING,
                    ExerciseId.CERVICAL_MOBILITY,
                    ExerciseId.SHOULDER_CIRCLES),
                "one",
                "Hora")
            .write(LocalDate.of(2027, 3, 27), Instant.EPOCH);

    assertThat(ics.lines().filter(line -> line.startsWith("DTSTART")))
        .startsWith(
            "DTSTART:20270327T090000", "DTSTART:20270327T183000", "DTSTART:20270328T090000");
  }
}
