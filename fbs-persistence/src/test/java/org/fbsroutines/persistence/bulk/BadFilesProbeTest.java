package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.format.BadFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesProbeTest {
  static ImmutableList<BadFile> files() {
    return BadFiles.all();
  }

  @Test
  void many() {
    System.out.println("COUNT " + files().size());
    assertThat(files().stream().map(BadFile::toString).distinct().count())
        .isEqualTo(files().size());
  }

  @ParameterizedTest
  @MethodSource("files")
  void refused(BadFile file) {
    var problems = BadFileReading.problems(file.kind(), file.content());
    System.out.println(
        "PROBLEM " + file + " -> " + (problems.isEmpty() ? "NONE" : problems.get(0)));
    assertThat(problems).isNotEmpty();
  }
}
