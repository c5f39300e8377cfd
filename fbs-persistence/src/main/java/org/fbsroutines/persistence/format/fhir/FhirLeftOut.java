package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.row.RowSink;

/** Resources that are not read though somebody may rely on them; others are passed over. */
final class FhirLeftOut {
  private static final ImmutableMap<String, FileComplaint> TOLD =
      ImmutableMap.of(
          "Bundle", FileComplaint.INNER_BUNDLES,
          "OperationOutcome", FileComplaint.INNER_OUTCOMES,
          "ServiceRequest", FileComplaint.REQUESTS);

  private final Multiset<String> types = LinkedHashMultiset.create();

  void add(String type) {
    if (TOLD.containsKey(type)) {
      types.add(type);
    }
  }

  void remarkOn(String file, RowSink<?> sink) {
    TOLD.forEach(
        (type, stated) -> {
          if (types.contains(type)) {
            sink.remark(new Problem(file, 0, "", stated.of(new Argument.Count(types.count(type)))));
          }
        });
  }
}
