package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.Text;

/** The thresholds of the standard rule book, each at the cautious end of what is published. */
public final class StandardParameters {
  /** Days during which the surgeon's own protocol overrides. */
  public static final String SURGEONS_PROTOCOL = "surgeonsProtocol";

  /** Days without swimming after an operation. */
  public static final String SWIMMING_AFTER_OPERATION = "swimmingAfterOperation";

  /** Days of care after a stimulator was implanted. */
  public static final String AFTER_STIMULATOR = "afterStimulator";

  /** Days without yoga after a lumbar fusion. */
  public static final String YOGA_AFTER_FUSION = "yogaAfterFusion";

  /** Days without yoga after a discectomy or decompression. */
  public static final String YOGA_AFTER_DECOMPRESSION = "yogaAfterDecompression";

  /** Days of care after an operation on the neck. */
  public static final String AFTER_NECK_OPERATION = "afterNeckOperation";

  /** Days before dynamic lumbar stabilization may begin. */
  public static final String STABILIZATION_AFTER_OPERATION = "stabilizationAfterOperation";

  /** Days before exercise on a machine may begin. */
  public static final String CLINIC_AFTER_OPERATION = "clinicAfterOperation";

  private StandardParameters() {}

  static ImmutableList<Parameter> inOrder() {
    return ImmutableList.of(
        days(
            SURGEONS_PROTOCOL,
            "Days after the latest operation during which the surgeon's own protocol overrides",
            84,
            84,
            365,
            Sources.SCHUG.whole()),
        days(
            SWIMMING_AFTER_OPERATION,
            "Days without swimming after the latest operation",
            42,
            14,
            365,
            Sources.HERTS.whole(),
            Sources.SPINEH.whole(),
            seed("L32.5a")),
        days(
            AFTER_STIMULATOR,
            "Days of care after a stimulator was implanted",
            56,
            42,
            365,
            Sources.CUHSCS.whole(),
            Sources.LEEDSSCS.whole()),
        days(
            YOGA_AFTER_FUSION,
            "Days without yoga after a lumbar fusion",
            112,
            84,
            365,
            Sources.STATON.whole(),
            Sources.HPAGES.whole(),
            Sources.SPINEH.whole()),
        days(
            YOGA_AFTER_DECOMPRESSION,
            "Days without yoga after a discectomy or decompression",
            42,
            42,
            365,
            Sources.HERTS.whole()),
        days(
            AFTER_NECK_OPERATION,
            "Days of care after an operation on the neck",
            84,
            56,
            365,
            Sources.CUBC.whole(),
            Sources.VTFC.whole()),
        days(
            STABILIZATION_AFTER_OPERATION,
            "Days before dynamic lumbar stabilization may begin",
            42,
            42,
            365,
            Sources.PENROSE.whole()),
        days(
            CLINIC_AFTER_OPERATION,
            "Days before isokinetic exercise, or stabilization without clearance, may begin",
            84,
            84,
            365,
            Sources.KARAHAN.whole(),
            Sources.DESIGN.whole()),
        points(
            PainRule.STOP,
            "Pain at which an exercise is stopped, whatever the usual level",
            8,
            6,
            8,
            Sources.CAIRN.whole(),
            Sources.MVMT.whole()),
        points(
            PainRule.RISE,
            "Rise above the usual pain that counts when it does not settle in 24 hours",
            2,
            1,
            2,
            Sources.OSTELO.whole()));
  }

  private static Parameter days(
      String name, String meaning, int value, int least, int most, Citation... citations) {
    return parameter(name, meaning, Parameter.Unit.DAYS, value, least, most, citations);
  }

  private static Parameter points(
      String name, String meaning, int value, int least, int most, Citation... citations) {
    return parameter(name, meaning, Parameter.Unit.NRS_POINTS, value, least, most, citations);
  }

  private static Parameter parameter(
      String name,
      String meaning,
      Parameter.Unit unit,
      int value,
      int least,
      int most,
      Citation... citations) {
    return new Parameter(
        name,
        Text.of("parameter." + name, meaning),
        unit,
        value,
        least,
        most,
        ImmutableList.copyOf(citations));
  }
}
