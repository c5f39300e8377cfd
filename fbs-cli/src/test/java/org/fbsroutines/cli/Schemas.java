package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The published schemas. */
final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  static void assertValid(String name, String document) {
    assertThat(
            REGISTRY
                .getSchema(SchemaLocation.of("classpath:schema/" + name + ".schema.json"))
                .validate(document, InputFormat.JSON))
        .as(name)
        .isEmpty();
  }
}
