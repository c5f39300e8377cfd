package org.fbsroutines.web.figure;

/** Who somebody in a picture is; they are distinguished by their clothes. */
enum Role {
  /** Who does the exercise. */
  PATIENT(Ink.SHIRT, Ink.SLEEVE, Ink.SHIRT_FAR),
  /** The guide, the expert in the water or the physiotherapist. */
  HELPER(Ink.TUNIC, Ink.TUNIC_SLEEVE, Ink.TUNIC_FAR);

  private final Ink top;
  private final Ink nearSleeve;
  private final Ink farSleeve;

  Role(Ink top, Ink nearSleeve, Ink farSleeve) {
    this.top = top;
    this.nearSleeve = nearSleeve;
    this.farSleeve = farSleeve;
  }

  Ink top() {
    return top;
  }

  Ink nearSleeve() {
    return nearSleeve;
  }

  Ink farSleeve() {
    return farSleeve;
  }
}
