package org.fbsroutines.persistence.code;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.util.regex.Pattern;

/**
 * Codes of procedures that are surely not on the spine, by the place that the code itself names.
 * The sources stand in {@code docs/provenance.md}. A system that is not here has no such codes:
 * SNOMED CT does not order its codes by place.
 */
final class ElsewhereCodes {
  /**
   * Body systems of ICD-10-PCS, section 0, none of whose parts is a vertebra, a disc, the spinal
   * cord, a nerve, a muscle or the skin of the back, or the marrow of a vertebra.
   */
  static final ImmutableSet<Character> PCS_SYSTEMS = letters("2345689BCDFGTUVXY");

  /** Body systems of which these parts are not of the spine; the others are, or are general. */
  static final ImmutableMap<Character, ImmutableSet<Character>> PCS_PARTS =
      ImmutableMap.of(
          'P', letters("56789BCDFGHJKLMNPQRSTV"),
          'Q', letters("456789BCDFGHJKLMNPQR"),
          'R', letters("CDEFGHJKLMNPQRSTUVWX"),
          'S', letters("9ABCDEFGHJKLMNPQRSTUVW"));

  /** Sections of CPT's surgery on organs that are not of the spine. */
  static final ImmutableRangeSet<Integer> CPT =
      ImmutableRangeSet.<Integer>builder()
          .add(Range.closed(30000, 32999))
          .add(Range.closed(33016, 37799))
          .add(Range.closed(40490, 49999))
          .add(Range.closed(50010, 53899))
          .add(Range.closed(54000, 55899))
          .add(Range.closed(56405, 58999))
          .add(Range.closed(59000, 59899))
          .add(Range.closed(60000, 60699))
          .add(Range.closed(65091, 68899))
          .add(Range.closed(69000, 69979))
          .build();

  /** Chapters of OPCS-4 on organs that are not of the spine. */
  static final ImmutableSet<Character> OPCS_CHAPTERS = letters("BCDEFGHJKLMNPQR");

  private static final Pattern PCS_FORM = Pattern.compile("[0-9A-HJ-NP-Z]{7}");
  private static final Pattern CPT_FORM = Pattern.compile("[0-9]{5}");
  private static final Pattern OPCS_FORM = Pattern.compile("[A-Z][0-9]{2}(?:\\.?[0-9])?");

  private ElsewhereCodes() {}

  private static ImmutableSet<Character> letters(String letters) {
    return letters.chars().mapToObj(c -> (char) c).collect(ImmutableSet.toImmutableSet());
  }

  /** Whether a code is surely of something else than the spine; not where it is malformed. */
  static boolean contains(Code code) {
    return code.knownSystem().filter(system -> contains(system, code.value())).isPresent();
  }

  private static boolean contains(CodeSystem system, String code) {
    return switch (system) {
      case ICD_10_PCS -> PCS_FORM.matcher(code).matches() && isOtherPart(code);
      case CPT -> CPT_FORM.matcher(code).matches() && CPT.contains(Integer.valueOf(code));
      case OPCS_4 -> OPCS_FORM.matcher(code).matches() && OPCS_CHAPTERS.contains(code.charAt(0));
      case ICD_10, ICD_10_CM, SNOMED_CT -> false;
    };
  }

  /** The characters are section, body system, operation, body part and three more. */
  private static boolean isOtherPart(String code) {
    char bodySystem = code.charAt(1);
    return code.charAt(0) == '0'
        && (PCS_SYSTEMS.contains(bodySystem)
            || PCS_PARTS.getOrDefault(bodySystem, ImmutableSet.of()).contains(code.charAt(3)));
  }
}
