package org.fbsroutines.persistence.format.patient;

import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.row.FieldForm;
import org.fbsroutines.persistence.format.row.RowForm;

/** What the codes of procedures mean, one row for each; {@code none} is not on the spine. */
public final class CodeMeaningForm {
  private static final Field<StatedCode, String> SYSTEM =
      Field.required(
          "system",
          "system",
          Kind.TEXT.checked(CodeMeaningForm::checkLength),
          row -> row.code().system(),
          "http://www.ama-assn.org/go/cpt");

  private static final Field<StatedCode, String> CODE =
      Field.required(
          "code",
          "code",
          Kind.TEXT.checked(CodeMeaningForm::checkLength),
          row -> row.code().value(),
          "63030");

  private static final Field<StatedCode, Optional<Known<OperationKind>>> KIND =
      Field.required(
          OperationFields.KIND.member(),
          OperationFields.KIND.column(),
          OperationFields.KIND.kind().orNone(),
          row -> row.meaning().kind(),
          Answer.UNKNOWN.token());

  private static final Field<StatedCode, Known<Region>> REGION =
      Field.stated(
          OperationFields.REGION.member(),
          OperationFields.REGION.kind(),
          row -> row.meaning().region(),
          Known.unknown());

  private static final Fields<StatedCode> FIELDS =
      Fields.built(CodeMeaningForm::read, SYSTEM, CODE, KIND, REGION);

  /** How they are read and written. */
  public static final RowForm<StatedCode> FORM =
      new FieldForm<>(
          "codes",
          FIELDS,
          DocumentReading.STORED,
          CODE.column(),
          row -> row.code().system() + " " + row.code().value());

  private CodeMeaningForm() {}

  private static StatedCode read(Fields.Parts read) {
    Code code = Code.of(read.get(SYSTEM), read.get(CODE));
    Optional<Known<OperationKind>> kind = read.get(KIND);
    Known<Region> region = read.get(REGION);
    if (kind.isEmpty() && region.isKnown()) {
      throw read.source().value(KIND).orElseThrow().refuse(FileComplaint.NONE_WITH_MORE.of());
    }
    return new StatedCode(code, new CodeMeaning(kind, region));
  }

  private static void checkLength(Value value, String text) {
    if (text.length() > Code.MAX_LENGTH) {
      throw value.refuse(FileComplaint.LONG_CODE.of(Code.MAX_LENGTH));
    }
  }
}
