package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published schemas. */
final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  static void assertValid(String name, String document) {
    try {
      String schema =
          Resources.toString(
              Resources.getResource("schema/" + name + ".schema.json"), StandardCharsets.UTF_8);
      assertThat(REGISTRY.getSchema(schema).validate(document, InputFormat.JSON))
          .as(name)
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
