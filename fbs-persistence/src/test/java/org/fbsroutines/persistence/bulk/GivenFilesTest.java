package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.ImportingClinic.PATIENTS;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the text of a file may be packed and written. */
class GivenFilesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir private static Path directory = Path.of("");

  private final ImportingClinic clinic = ImportingClinic.add(DATABASE, directory);

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip", "zstd"})
  void knowsCompressionByTheContent(String compression) throws IOException {
    UnaryOperator<OutputStream> compressing =
        out -> {
          try {
            return switch (compression) {
              case "gzip" -> new GZIPOutputStream(out);
              case "zstd" -> new ZstdOutputStream(out);
              default -> out;
            };
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressing.apply(bytes)) {
      out.write(PATIENTS.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(clinic.run(ImportKind.PATIENTS, ImportOptions.USUAL, bytes.toByteArray()).summary())
        .isEqualTo("added 2, changed 0, unchanged 0");
  }

  @Test
  void aFileThatInflatesBeyondMeasureIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(PATIENTS.getBytes(StandardCharsets.UTF_8));
      byte[] line = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(line);
      }
    }

    ImportReport report = clinic.run(ImportKind.PATIENTS, ImportOptions.USUAL, bytes.toByteArray());

    assertThat(report.isStored()).isFalse();
    assertThat(report.problems().get(0).text()).contains("decompresses to too much data");
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.NDJSON)).isEmpty();
  }

  @Test
  void compressedDataCutShortIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(PATIENTS.getBytes(StandardCharsets.UTF_8));
    }

    ImportReport report =
        clinic.run(
            ImportKind.PATIENTS,
            ImportOptions.USUAL,
            Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));

    assertThat(report.isStored()).isFalse();
    assertThat(report.problemCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|", ","})
  void sniffsTheDelimiterAndReadsPastAByteOrderMark(String delimiter) throws IOException {
    assertThat(
            clinic.run(ImportKind.PATIENTS, "\uFEFF" + PATIENTS.replace(",", delimiter)).summary())
        .isEqualTo("added 2, changed 0, unchanged 0");
  }
}
