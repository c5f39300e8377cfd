package org.fbsroutines.persistence.format.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.persistence.format.Entering;
import org.fbsroutines.persistence.format.GivenFiles;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.SharedData;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.problem.Located;
import org.junit.jupiter.api.Test;

/** Whole FHIR bundles: nothing outside them is asked, and nobody is released by one. */
class FhirWholeBundlesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);
  private static final LocalDate OPEN_SINCE =
      TODAY.minusDays(RuleBook.standard().longestWindow() - 1L);
  private static final ReadingDay DAY = new ReadingDay(TODAY, ZoneOffset.UTC, OPEN_SINCE);

  @Test
  void noAddressOfABundleIsEverAsked() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      String host = "http://127.0.0.1:" + server.getAddress().getPort();
      String bundle =
          GivenFiles.resourceText("format/fhir-addresses.json").replace("http://host", host);

      Heard.of(new FhirPatientsLayout(DAY), GivenFiles.text("b.json", bundle));
      Heard.of(new FhirFactsLayout(DAY, Entering.READING), GivenFiles.text("b.json", bundle));
      Heard<OperationDocument> heard =
          Heard.of(
              new FhirOperationsLayout(DAY, Entering.READING), GivenFiles.text("b.json", bundle));

      assertThat(heard.rows).hasSize(2);
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nobodyIsReleasedByARealBundle() throws IOException {
    List<Path> bundles;
    try (Stream<Path> files = Files.list(SharedData.file("synthea-r4"))) {
      bundles = files.sorted().toList();
    }
    assertThat(bundles).hasSize(11);
    int answered = 0;
    for (Path bundle : bundles) {
      assertThat(Heard.of(new FhirPatientsLayout(DAY), GivenFiles.file(bundle)).rows).hasSize(1);
      assertThat(
              Heard.of(new FhirOperationsLayout(DAY, Entering.READING), GivenFiles.file(bundle))
                  .rows)
          .extracting(Located::value)
          .allMatch(row -> row.operation().isEmpty() && !row.entries().isEmpty());
      Heard<FactsDocument> heard =
          Heard.of(new FhirFactsLayout(DAY, Entering.READING), GivenFiles.file(bundle));
      assertThat(heard.problems).isEmpty();
      assertThat(heard.remarks)
          .anyMatch(remark -> remark.contains(" left out: they are not the usual level of pain"));
      assertThat(heard.rows).hasSize(1);
      PatientFacts facts = heard.rows.get(0).value().facts();
      answered += facts.equals(PatientFacts.unknown()) ? 0 : 1;
      assertThat(facts.operations().isKnown()).isFalse();
      assertThat(facts.usualPain().isKnown()).isFalse();
      assertReleasesNothing(facts);
    }
    assertThat(answered).isEqualTo(2);
  }

  static void assertReleasesNothing(PatientFacts facts) {
    assertThat(Screener.standard().screen(facts, TODAY).exercises())
        .hasSize(9)
        .extracting(ExerciseScreening::verdict)
        .allMatch(verdict -> verdict == Verdict.WITHHELD || verdict == Verdict.INCOMPLETE);
  }
}
