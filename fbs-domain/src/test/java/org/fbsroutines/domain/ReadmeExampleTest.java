package org.fbsroutines.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The developer's example of the README compiles, runs and stays short. */
class ReadmeExampleTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @Test
  void compilesAndRuns(@TempDir Path directory) throws Exception {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(example.find()).isTrue();
    Path source = Files.writeString(directory.resolve("Example.java"), example.group(1));
    String classPath =
        System.getProperty(
            "surefire.test.class.path", requireNonNull(System.getProperty("java.class.path")));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();

    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, "-cp", classPath, source.toString());
    assertThat(compiled).as(messages.toString(UTF_8)).isZero();
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                directory + System.getProperty("path.separator") + classPath,
                "Example")
            .redirectErrorStream(true)
            .start();
    String printed = new String(run.getInputStream().readAllBytes(), UTF_8);

    assertThat(run.waitFor()).as(printed).isZero();
    assertThat(printed).contains("Swimming: WITHHELD", "Walking: INCOMPLETE");
    assertThat(example.group(1).lines().filter(line -> !line.isBlank()))
        .hasSizeLessThanOrEqualTo(15);
  }
}
