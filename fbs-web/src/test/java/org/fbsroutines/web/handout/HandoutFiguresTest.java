package org.fbsroutines.web.handout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.store.clinic.ContactNumbers;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.start.HelpSigns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prints handouts and looks at the paper. */
class HandoutFiguresTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 31);
  private static final int DOTS_PER_INCH = 200;
  private static final int ROUNDED = 3;

  /** Red, green and blue without the opacity. */
  private static final int ALL_COLOURS = 0xffffff;

  /** Inks of wide shapes that nothing hides and no water tints. */
  private static final Pattern INK =
      Pattern.compile(
          "figure-(?:panel|skin|hair|shirt|arrow|lens)\"(?: fill=\"none\" stroke| fill)="
              + "\"(#[0-9a-f]{6})\"");

  private final Logger printing = Logger.getLogger("com.openhtmltopdf");
  private final List<String> warnings = new ArrayList<>();
  private final Handler listener = listener(warnings);

  private static Handler listener(List<String> warnings) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
          warnings.add(entry.getMessage());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @BeforeEach
  void listen() {
    printing.addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    printing.removeHandler(listener);
  }

  private static Stream<RoutineItem> items() {
    return Stream.concat(
        Catalogue.standard().exercises().stream().map(HandoutFiguresTest::item),
        Stream.of(StartingPosition.values())
            .map(
                position -> item(new ExerciseId("side-bend"), OwnWords.of("Side bend"), position)));
  }

  private static RoutineItem item(Exercise exercise) {
    return item(exercise.id(), exercise.name(), exercise.position());
  }

  private static RoutineItem item(ExerciseId exercise, Text name, StartingPosition position) {
    return new RoutineItem(
        exercise,
        name,
        position,
        Dosage.of(Effort.Repetitions.of(5), Frequency.daily(SessionsPerDay.exactly(2))),
        ImmutableSet.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        Optional.empty());
  }

  private static HandoutView view(Language language, RoutineItem... items) {
    return new HandoutView(
        "Alex Example",
        new ApprovedRoutine(
            RoutinePeriod.weeks(DAY, 12),
            ImmutableList.copyOf(items),
            new Approval(
                "Dr. Example", Instant.EPOCH, new SeenVersions(1, 1, 1), Optional.empty())),
        ImmutableSet.of(),
        Catalogue.standard(),
        HelpSigns.of(RuleBook.standard()),
        DAY,
        DAY,
        ContactNumbers.NONE,
        "https://routines.example/sign-in",
        Optional.empty(),
        new Figures(),
        new Localizer(Spoken.in(language)));
  }

  private static Set<Color> coloursOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BitSet colours = new BitSet(ALL_COLOURS + 1);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
        for (int dot : ((DataBufferInt) image.getRaster().getDataBuffer()).getData()) {
          colours.set(dot & ALL_COLOURS);
        }
      }
      return colours.stream().mapToObj(Color::new).collect(Collectors.toSet());
    }
  }

  private static Set<Color> coloursOf(List<Content> pictures) {
    StringOutput svg = new StringOutput();
    pictures.forEach(picture -> picture.writeTo(svg));
    return INK.matcher(svg.toString())
        .results()
        .map(match -> Color.decode(match.group(1)))
        .collect(Collectors.toSet());
  }

  /** Whether it is a colour but for what a printer rounds away. */
  private static boolean isLike(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed()) <= ROUNDED
        && Math.abs(one.getGreen() - other.getGreen()) <= ROUNDED
        && Math.abs(one.getBlue() - other.getBlue()) <= ROUNDED;
  }

  @ParameterizedTest
  @MethodSource("items")
  void everyFigureIsDrawnOnPaper(RoutineItem item) throws IOException {
    HandoutView view = view(Spoken.ENGLISH, item);
    Set<Color> inks = coloursOf(view.pictures(item));
    Set<Color> printed = coloursOf(new Handout().pdf(view));

    assertThat(inks)
        .hasSizeGreaterThan(3)
        .allSatisfy(ink -> assertThat(printed).anyMatch(colour -> isLike(ink, colour)));
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void nothingIsMissedWhileAHandoutIsPrinted(Language language) {
    new Handout().pdf(view(language, items().toArray(RoutineItem[]::new)));

    assertThat(warnings).isEmpty();
  }

  @Test
  void everyPictureIsToldInWords() throws IOException {
    RoutineItem item = items().findFirst().orElseThrow();
    HandoutView view = view(Spoken.SPANISH, item);

    try (PDDocument document = Loader.loadPDF(new Handout().pdf(view))) {
      assertThat(told(document.getDocumentCatalog().getStructureTreeRoot()))
          .hasSize(view.pictures(item).size() + 1)
          .allSatisfy(text -> assertThat(text).isNotBlank())
          .doesNotHaveDuplicates();
    }
  }

  private static List<String> told(PDStructureNode node) {
    List<String> texts = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        Optional.ofNullable(element.getAlternateDescription()).ifPresent(texts::add);
        texts.addAll(told(element));
      }
    }
    return texts;
  }
}
