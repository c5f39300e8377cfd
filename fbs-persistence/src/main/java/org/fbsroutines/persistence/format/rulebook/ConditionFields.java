package org.fbsroutines.persistence.format.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.fbsroutines.domain.condition.AllOf;
import org.fbsroutines.domain.condition.Always;
import org.fbsroutines.domain.condition.Answered;
import org.fbsroutines.domain.condition.AnyOf;
import org.fbsroutines.domain.condition.Certainly;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.DateWithin;
import org.fbsroutines.domain.condition.DemandsNotAssessed;
import org.fbsroutines.domain.condition.HistoryNotRecorded;
import org.fbsroutines.domain.condition.KnowsStroke;
import org.fbsroutines.domain.condition.Not;
import org.fbsroutines.domain.condition.Operated;
import org.fbsroutines.domain.condition.OperatedWithin;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.PainFlare;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Variants;
import org.fbsroutines.persistence.format.notation.Tokens;

/** A condition inside a document. */
final class ConditionFields {
  private static final Kind<OperationPattern> PATTERN =
      Fields.of(
              OperationPattern::new,
              several("kinds", OperationKind.class, OperationPattern::kinds),
              several("regions", Region.class, OperationPattern::regions),
              several("approaches", Approach.class, OperationPattern::approaches))
          .kind();

  private static final Kind<Condition> OPERAND = Kind.recursive(() -> ConditionFields.CONDITION);

  static final Kind<Condition> CONDITION =
      Variants.of(Condition.class)
          .with("always", Always.class, new Always())
          .with(
              "answered",
              Answered.class,
              Answered::new,
              Field.required("question", Kind.of(Tokens.QUESTION), Answered::question),
              Field.required("answer", Kind.of(Answer.class), Answered::answer))
          .with(
              "operated",
              Operated.class,
              Operated::new,
              Field.required("which", PATTERN, Operated::which))
          .with(
              "operated-within",
              OperatedWithin.class,
              OperatedWithin::new,
              Field.required("which", PATTERN, OperatedWithin::which),
              Field.required("parameter", Kind.TEXT, OperatedWithin::parameter))
          .with("history-not-recorded", HistoryNotRecorded.class, new HistoryNotRecorded())
          .with(
              "knows-stroke",
              KnowsStroke.class,
              KnowsStroke::new,
              Field.required("strokes", Kind.of(Stroke.class).set(), KnowsStroke::strokes))
          .with("demands-not-assessed", DemandsNotAssessed.class, new DemandsNotAssessed())
          .with(
              "date-within",
              DateWithin.class,
              DateWithin::new,
              Field.required("from", Kind.DAY, DateWithin::fromInclusive),
              Field.required("until", Kind.DAY, DateWithin::untilExclusive))
          .with(
              "pain-flare",
              PainFlare.class,
              PainFlare::new,
              Field.required("lasting", Kind.TRUTH, PainFlare::lasting))
          .with("all-of", AllOf.class, AllOf::new, operands(AllOf::parts))
          .with("any-of", AnyOf.class, AnyOf::new, operands(AnyOf::parts))
          .with("not", Not.class, Not::new, operand(Not::condition))
          .with("certainly", Certainly.class, Certainly::new, operand(Certainly::condition))
          .kind();

  private ConditionFields() {}

  private static <T extends Enum<T> & Token> Field<OperationPattern, ImmutableSet<T>> several(
      String member, Class<T> type, Function<OperationPattern, ImmutableSet<T>> value) {
    return Field.unless(ImmutableSet.of(), member, Kind.of(type).set(), value);
  }

  private static <C> Field<C, ImmutableList<Condition>> operands(
      Function<C, ImmutableList<Condition>> value) {
    return Field.required("conditions", OPERAND.list(), value);
  }

  private static <C> Field<C, Condition> operand(Function<C, Condition> value) {
    return Field.required("condition", OPERAND, value);
  }
}
