package org.fbsroutines.domain.source;

import com.google.common.collect.ImmutableList;

/** The sources that the standard catalogue and the standard rule book are based on. */
public final class Sources {

  /** 6 Exercises for the Failed Back Syndrome, epainassist.com, last modified 24 May 2019. */
  public static final Source SEED =
      new Source(
          "SEED",
          Grade.OWN,
          "6 Exercises for the Failed Back Syndrome, epainassist.com, last modified 24 May 2019");

  /**
   * Karahan, Sahin, Baskent: isokinetic and dynamic lumbar stabilization in FBSS, J Back
   * Musculoskelet Rehabil 2017;30:109-120.
   */
  public static final Source KARAHAN =
      new Source(
          "KARAHAN",
          Grade.A,
          "Karahan, Sahin, Baskent: isokinetic and dynamic lumbar stabilization in FBSS, J Back"
              + " Musculoskelet Rehabil 2017;30:109-120");

  /**
   * Yilmaz et al: dynamic lumbar stabilization after microdiscectomy, J Rehabil Med
   * 2003;35:163-167.
   */
  public static final Source YILMAZ =
      new Source(
          "YILMAZ",
          Grade.A,
          "Yilmaz et al: dynamic lumbar stabilization after microdiscectomy, J Rehabil Med"
              + " 2003;35:163-167");

  /** NHS: lumbar decompression surgery, recovery. */
  public static final Source NHSDEC =
      new Source("NHSDEC", Grade.A, "NHS: lumbar decompression surgery, recovery");

  /** Hertfordshire Spine Clinic: recovery times. */
  public static final Source HERTS =
      new Source("HERTS", Grade.B, "Hertfordshire Spine Clinic: recovery times");

  /** Optimum Life: can and cannot after spinal fusion surgery. */
  public static final Source OPT =
      new Source("OPT", Grade.C, "Optimum Life: can and cannot after spinal fusion surgery");

  /** Spine-health: spinal fusion recovery, 1 to 3 months after. */
  public static final Source SPINEH =
      new Source("SPINEH", Grade.B, "Spine-health: spinal fusion recovery, 1 to 3 months after");

  /** HealthPages: precautions after spinal fusion, and when to call the surgeon. */
  public static final Source HPAGES =
      new Source(
          "HPAGES",
          Grade.B,
          "HealthPages: precautions after spinal fusion, and when to call the surgeon");

  /** Penrose Physical Therapy: lumbar fusion protocol. */
  public static final Source PENROSE =
      new Source("PENROSE", Grade.B, "Penrose Physical Therapy: lumbar fusion protocol");

  /** SR Orthopedics: lumbar fusion protocol. */
  public static final Source SRORTHO =
      new Source("SRORTHO", Grade.B, "SR Orthopedics: lumbar fusion protocol");

  /** Cubbage: post-operative cervical fusion. */
  public static final Source CUBC =
      new Source("CUBC", Grade.B, "Cubbage: post-operative cervical fusion");

  /** VTFC: cervical fusion protocol. */
  public static final Source VTFC = new Source("VTFC", Grade.B, "VTFC: cervical fusion protocol");

  /** Staton: spinal fusion rehabilitation, a synthesis of protocols. */
  public static final Source STATON =
      new Source(
          "STATON", Grade.C, "Staton: spinal fusion rehabilitation, a synthesis of protocols");

  /** Valley Medical: walking programme after back surgery. */
  public static final Source VALLEY =
      new Source("VALLEY", Grade.B, "Valley Medical: walking programme after back surgery");

  /** Addison Stone: how much can I walk, addisonstone.com. */
  public static final Source ADDISON =
      new Source("ADDISON", Grade.B, "Addison Stone: how much can I walk, addisonstone.com");

  /**
   * Leaflet: rehabilitation after lumbar discectomy, microdiscectomy and decompressive laminectomy.
   */
  public static final Source LEAF5X3 =
      new Source(
          "LEAF5X3",
          Grade.B,
          "Leaflet: rehabilitation after lumbar discectomy, microdiscectomy and decompressive"
              + " laminectomy");

  /** Cambridge University Hospitals: spinal cord stimulator implant. */
  public static final Source CUHSCS =
      new Source(
          "CUHSCS", Grade.A, "Cambridge University Hospitals: spinal cord stimulator implant");

  /** Leeds Teaching Hospitals: discharge advice, permanent spinal cord stimulator. */
  public static final Source LEEDSSCS =
      new Source(
          "LEEDSSCS",
          Grade.A,
          "Leeds Teaching Hospitals: discharge advice, permanent spinal cord stimulator");

  /** Abbott: spinal cord stimulator controller manual, page 24. */
  public static final Source ABBOTT =
      new Source("ABBOTT", Grade.B, "Abbott: spinal cord stimulator controller manual, page 24");

  /** Nuffield Health: cauda equina syndrome. */
  public static final Source NUFF =
      new Source("NUFF", Grade.B, "Nuffield Health: cauda equina syndrome");

  /** Norfolk and Waveney Community Health NHS: back pain. */
  public static final Source NWNHS =
      new Source("NWNHS", Grade.A, "Norfolk and Waveney Community Health NHS: back pain");

  /** Sheffield Aches and Pains: when to call 111 or 999 with back pain. */
  public static final Source SHEF =
      new Source(
          "SHEF", Grade.B, "Sheffield Aches and Pains: when to call 111 or 999 with back pain");

  /** Finucane et al: international framework for red flags, JOSPT 2020;50:350-372. */
  public static final Source IFOMPT =
      new Source(
          "IFOMPT",
          Grade.A,
          "Finucane et al: international framework for red flags, JOSPT 2020;50:350-372");

  /** MyMichigan Health: questions and concerns after surgery. */
  public static final Source MYMICH =
      new Source("MYMICH", Grade.B, "MyMichigan Health: questions and concerns after surgery");

  /** British brief on deep vein thrombosis, NHS wording. */
  public static final Source BRITB =
      new Source("BRITB", Grade.C, "British brief on deep vein thrombosis, NHS wording");

  /** The Physio Centre: hydrotherapy contraindications. */
  public static final Source AQCI1 =
      new Source("AQCI1", Grade.C, "The Physio Centre: hydrotherapy contraindications");

  /** Aquatic therapy contraindications, aquatictherapy.co.uk. */
  public static final Source AQCI2 =
      new Source("AQCI2", Grade.B, "Aquatic therapy contraindications, aquatictherapy.co.uk");

  /** ACSM guidelines, 9th edition: contraindications to exercise, as quoted by Enraf-Nonius. */
  public static final Source ACSM =
      new Source(
          "ACSM",
          Grade.B,
          "ACSM guidelines, 9th edition: contraindications to exercise, as quoted by Enraf-Nonius");

  /** Physical Activity Readiness Questionnaire (PAR-Q), published copies. */
  public static final Source PARQ =
      new Source(
          "PARQ", Grade.C, "Physical Activity Readiness Questionnaire (PAR-Q), published copies");

  /** MVMT Evanston: pain traffic light. */
  public static final Source MVMT =
      new Source("MVMT", Grade.C, "MVMT Evanston: pain traffic light");

  /** Cairnhill Physiotherapy: pain traffic light. */
  public static final Source CAIRN =
      new Source("CAIRN", Grade.C, "Cairnhill Physiotherapy: pain traffic light");

  /** Silbernagel 2007 pain monitoring model, as quoted. */
  public static final Source SILB =
      new Source("SILB", Grade.C, "Silbernagel 2007 pain monitoring model, as quoted");

  /** Therapeutic Guidelines: pacing, mirrored copy. */
  public static final Source ETG =
      new Source("ETG", Grade.B, "Therapeutic Guidelines: pacing, mirrored copy");

  /** I-engage: how do I pace. */
  public static final Source IENG = new Source("IENG", Grade.C, "I-engage: how do I pace");

  /** Oakville Pain: how to pace, oakvillepain.ca. */
  public static final Source OAK =
      new Source("OAK", Grade.C, "Oakville Pain: how to pace, oakvillepain.ca");

  /** European Pain Federation EFIC: treatment of complex regional pain syndrome. */
  public static final Source EFIC =
      new Source(
          "EFIC",
          Grade.A,
          "European Pain Federation EFIC: treatment of complex regional pain syndrome");

  /** Exercise for chronic primary low back pain, review for the WHO guideline, PMC10684665. */
  public static final Source HAYDEN =
      new Source(
          "HAYDEN",
          Grade.A,
          "Exercise for chronic primary low back pain, review for the WHO guideline, PMC10684665");

  /** Sherwood Forest Hospitals: introducing exercise. */
  public static final Source SFH =
      new Source("SFH", Grade.A, "Sherwood Forest Hospitals: introducing exercise");

  /** Ostelo et al: minimal important change, Spine 2008. */
  public static final Source OSTELO =
      new Source("OSTELO", Grade.A, "Ostelo et al: minimal important change, Spine 2008");

  /** Schug et al for the IASP: chronic postsurgical pain. */
  public static final Source SCHUG =
      new Source("SCHUG", Grade.A, "Schug et al for the IASP: chronic postsurgical pain");

  /** WHO 2020 guidelines on physical activity, chronic conditions. */
  public static final Source WHOPA =
      new Source("WHOPA", Grade.A, "WHO 2020 guidelines on physical activity, chronic conditions");

  /** Yoga after spinal fusion, 222health.com. */
  public static final Source YFUS1 =
      new Source("YFUS1", Grade.C, "Yoga after spinal fusion, 222health.com");

  /** Strokes and lumbar extension: studioxphys.com.au, medic8.com, outdoorswimmer.com. */
  public static final Source SWIMX =
      new Source(
          "SWIMX",
          Grade.C,
          "Strokes and lumbar extension: studioxphys.com.au, medic8.com, outdoorswimmer.com");

  /** Abdominal drawing-in with normal breathing, lifeunboundblog.com. */
  public static final Source TRA10 =
      new Source(
          "TRA10", Grade.C, "Abdominal drawing-in with normal breathing, lifeunboundblog.com");

  /** BMJ Open Sport and Exercise Medicine: stabilization exercise programme, table 2. */
  public static final Source BMJSEM =
      new Source(
          "BMJSEM",
          Grade.A,
          "BMJ Open Sport and Exercise Medicine: stabilization exercise programme, table 2");

  /** Breath holding after back surgery and with heart disease, published advice. */
  public static final Source VALS =
      new Source(
          "VALS",
          Grade.C,
          "Breath holding after back surgery and with heart disease, published advice");

  /** Chin nod on a pillow, myphysioperth.com.au. */
  public static final Source NODPIL =
      new Source("NODPIL", Grade.C, "Chin nod on a pillow, myphysioperth.com.au");

  /** Urmston physiotherapy: neck exercises. */
  public static final Source URM =
      new Source("URM", Grade.C, "Urmston physiotherapy: neck exercises");

  /** Brooke-Wavell et al: exercise and osteoporosis, BJSM 2022; Too Fit To Fracture. */
  public static final Source OSTEO =
      new Source(
          "OSTEO",
          Grade.A,
          "Brooke-Wavell et al: exercise and osteoporosis, BJSM 2022; Too Fit To Fracture");

  /** Iranian registry trial 77258: exclusions of an exercise trial in FBSS. */
  public static final Source IRCT77258 =
      new Source(
          "IRCT77258",
          Grade.A,
          "Iranian registry trial 77258: exclusions of an exercise trial in FBSS");

  /** Vascular signs of the neck, five Ds and three Ns, unanswered.io. */
  public static final Source FIVEDS =
      new Source(
          "FIVEDS", Grade.C, "Vascular signs of the neck, five Ds and three Ns, unanswered.io");

  /** A design choice of this project that awaits clinical sign-off. */
  public static final Source DESIGN =
      new Source(
          "DESIGN", Grade.OWN, "A design choice of this project that awaits clinical sign-off");

  private static final ImmutableList<Source> ALL =
      ImmutableList.of(
          SEED, KARAHAN, YILMAZ, NHSDEC, HERTS, OPT, SPINEH, HPAGES, PENROSE, SRORTHO, CUBC, VTFC,
          STATON, VALLEY, ADDISON, LEAF5X3, CUHSCS, LEEDSSCS, ABBOTT, NUFF, NWNHS, SHEF, IFOMPT,
          MYMICH, BRITB, AQCI1, AQCI2, ACSM, PARQ, MVMT, CAIRN, SILB, ETG, IENG, OAK, EFIC, HAYDEN,
          SFH, OSTELO, SCHUG, WHOPA, YFUS1, SWIMX, TRA10, BMJSEM, VALS, NODPIL, URM, OSTEO,
          IRCT77258, FIVEDS, DESIGN);

  private Sources() {}

  /** Returns every source, in the order of this page. */
  public static ImmutableList<Source> all() {
    return ALL;
  }

  /**
   * Cites the seed article.
   *
   * @param line line and sentence, such as {@code L26.7}
   * @return the citation
   */
  public static Citation seed(String line) {
    return SEED.at(line);
  }
}
