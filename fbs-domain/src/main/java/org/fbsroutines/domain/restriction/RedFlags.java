package org.fbsroutines.domain.restriction;

import static org.fbsroutines.domain.condition.Condition.anyYes;
import static org.fbsroutines.domain.condition.Condition.yes;
import static org.fbsroutines.domain.restriction.Effect.refer;
import static org.fbsroutines.domain.restriction.Effect.withhold;
import static org.fbsroutines.domain.restriction.Target.every;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;

/**
 * Signs of serious illness: nothing is released and the patient is sent for help (R01 to R09). A
 * change counts when it is new or worse within the last two weeks; an old one is not an emergency.
 */
final class RedFlags {

  private RedFlags() {}

  static ImmutableList<Restriction> inOrder() {
    return ImmutableList.of(
        caudaEquina(),
        legWeakness(),
        heartOrLung(),
        legClot(),
        infection(),
        accidentOrFall(),
        systemicDisease(),
        severeHeadache(),
        neckVessels());
  }

  private static Restriction caudaEquina() {
    return Restriction.named(
            "R01",
            "Signs of pressure on the nerves of bladder, bowel and saddle",
            Strength.GUIDELINE,
            Sources.NUFF.whole(),
            Sources.NWNHS.whole(),
            Sources.IFOMPT.whole())
        .clause(
            1,
            every(),
            anyYes(
                Question.SADDLE_NUMBNESS,
                Question.BLADDER_CHANGE,
                Question.BOWEL_CHANGE,
                Question.SEXUAL_CHANGE),
            ImmutableList.of(withhold(), refer(Referral.EMERGENCY)),
            "A new change of feeling between the legs, or of bladder, bowel or sexual function,"
                + " needs help at once.",
            "New or worsening saddle, bladder, bowel or sexual change within two weeks: suspected"
                + " cauda equina syndrome.")
        .done();
  }

  private static Restriction legWeakness() {
    return Restriction.named(
            "R02",
            "New leg weakness or symptoms in both legs",
            Strength.LITERATURE,
            Sources.NWNHS.whole(),
            Sources.SHEF.whole())
        .clause(
            1,
            every(),
            anyYes(Question.LEG_WEAKNESS, Question.BOTH_LEGS),
            ImmutableList.of(withhold(), refer(Referral.EMERGENCY)),
            "New weakness of a leg, or new symptoms in both legs, need help at once.",
            "New or progressive leg weakness or incoordination, or new bilateral symptoms, within"
                + " two weeks.")
        .done();
  }

  private static Restriction heartOrLung() {
    return Restriction.named(
            "R03",
            "Chest pain, sudden breathlessness, coughing blood or collapse",
            Strength.LITERATURE,
            Sources.SHEF.whole(),
            Sources.HPAGES.whole(),
            Sources.BRITB.whole())
        .clause(
            1,
            every(),
            anyYes(
                Question.CHEST_PAIN,
                Question.BREATHLESSNESS,
                Question.COUGHING_BLOOD,
                Question.COLLAPSE),
            ImmutableList.of(withhold(), refer(Referral.EMERGENCY)),
            "Chest pain, sudden breathlessness, coughing up blood or a collapse need help at once.",
            "Possible cardiac event or pulmonary embolism.")
        .done();
  }

  private static Restriction legClot() {
    return Restriction.named(
            "R04",
            "One swollen, warm or throbbing leg",
            Strength.LITERATURE,
            Sources.BRITB.whole(),
            Sources.HPAGES.whole())
        .clause(
            1,
            every(),
            anyYes(Question.CALF_SWELLING),
            ImmutableList.of(withhold(), refer(Referral.URGENT)),
            "One swollen, warm or throbbing leg may be a blood clot and must be seen today.",
            "Unilateral calf or leg swelling: possible deep vein thrombosis.")
        .done();
  }

  private static Restriction infection() {
    return Restriction.named(
            "R05",
            "Fever or an inflamed wound",
            Strength.LITERATURE,
            Sources.NHSDEC.whole(),
            Sources.HPAGES.whole(),
            Sources.ACSM.whole())
        .clause(
            1,
            every(),
            anyYes(Question.FEVER, Question.WOUND_INFECTION),
            ImmutableList.of(withhold(), refer(Referral.URGENT)),
            "A temperature of 38 °C or more, or a wound that is red, hot or leaking, must be seen"
                + " today.",
            "Fever of 38 °C or more, or signs of wound infection.")
        .done();
  }

  private static Restriction accidentOrFall() {
    return Restriction.named(
            "R06",
            "New pain after an accident or a fall",
            Strength.LITERATURE,
            Sources.SHEF.whole(),
            Sources.MYMICH.whole())
        .clause(
            1,
            every(),
            yes(Question.ACCIDENT_PAIN),
            ImmutableList.of(withhold(), refer(Referral.EMERGENCY)),
            "New pain after a serious accident needs help at once.",
            "New pain after serious trauma.")
        .clause(
            2,
            every(),
            yes(Question.FALL_PAIN),
            ImmutableList.of(withhold(), refer(Referral.URGENT)),
            "After a fall with new pain, call your surgeon within 24 hours.",
            "New pain or new difficulty walking after a fall: surgeon within 24 hours.")
        .done();
  }

  private static Restriction systemicDisease() {
    return Restriction.named(
            "R07",
            "Weight loss, a lump, unusual night pain, or cancer with new pain",
            Strength.GUIDELINE,
            Sources.SHEF.whole(),
            Sources.IFOMPT.whole())
        .clause(
            1,
            every(),
            anyYes(
                Question.WEIGHT_LOSS, Question.LUMP, Question.NIGHT_PAIN, Question.CANCER_NEW_PAIN),
            ImmutableList.of(withhold(), refer(Referral.URGENT)),
            "Weight loss that nobody can explain, a new lump or a change in the shape of your back,"
                + " pain at night or at rest unlike your usual pain, or a new pain with a history"
                + " of cancer must be looked at by a doctor today.",
            "Possible malignancy, fracture or infection.")
        .done();
  }

  private static Restriction severeHeadache() {
    return Restriction.named(
            "R08",
            "Severe headache after spine surgery",
            Strength.LITERATURE,
            Sources.NHSDEC.whole())
        .clause(
            1,
            every(),
            anyYes(Question.SEVERE_HEADACHE),
            ImmutableList.of(withhold(), refer(Referral.URGENT)),
            "A severe headache after an operation on the spine must be seen today.",
            "Severe headache after recent spine surgery.")
        .done();
  }

  private static Restriction neckVessels() {
    return Restriction.named(
            "R09",
            "Vascular signs of the neck",
            Strength.UNSOURCED,
            Sources.FIVEDS.whole(),
            Sources.DESIGN.whole())
        .clause(
            1,
            every(),
            anyYes(
                Question.DOUBLE_VISION,
                Question.SLURRED_SPEECH,
                Question.SWALLOWING_TROUBLE,
                Question.DROP_ATTACK,
                Question.FACIAL_NUMBNESS),
            ImmutableList.of(withhold(), refer(Referral.EMERGENCY)),
            "Double vision, slurred speech, trouble swallowing, sudden falls or a numb face need"
                + " help at once.",
            "Signs of cervical artery dysfunction; the level of urgency is a design choice.")
        .done();
  }
}
