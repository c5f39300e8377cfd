package org.fbsroutines.web.figure;

import org.fbsroutines.domain.text.Token;

/**
 * What a shape is made of. The style sheet colours it by its class, by day and by night; the colour
 * here is for paper and wherever there is no style sheet.
 */
enum Ink implements Token {
  PANEL("#eaf3f1"),
  SKIN("#e8b08b"),
  SKIN_FAR("#cf9570"),
  HAIR("#4b3a33"),
  SHIRT("#17807a"),
  SLEEVE("#219089"),
  SHIRT_FAR("#0f625d"),
  TROUSERS("#3d4a63"),
  TROUSERS_FAR("#2d384d"),
  SHOE("#8a5a44"),
  SHOE_FAR("#6d4534"),
  TUNIC("#9a7bb0"),
  TUNIC_SLEEVE("#a98bbe"),
  TUNIC_FAR("#7c6092"),
  FACE("#5b3a2a", 2.4),
  FLOOR("#cfdcd8"),
  MAT("#8fbfb6"),
  PILLOW("#fdfbf6"),
  WOOD("#b98d5f"),
  METAL("#8795a1"),
  CUSHION("#5d7f8f"),
  LEAF("#a7cdb9"),
  POOL("#cfe8f2"),
  WATER("#5aa9cf"),
  FOAM("#f2fbff", 5),
  ARROW("#b3471f", 6),
  TRACE("#b3471f", 4),
  LENS("#2f4a48", 4),
  TEXT("#1f2a2a");

  private final String colour;
  private final double line;

  Ink(String colour) {
    this(colour, 0);
  }

  Ink(String colour, double line) {
    this.colour = colour;
    this.line = line;
  }

  /** Returns the attributes of a shape of it, each with a leading space. */
  String attributes() {
    String style =
        line == 0
            ? " fill=\"" + colour + "\"" + (this == WATER ? " fill-opacity=\".45\"" : "")
            : " fill=\"none\" stroke=\""
                + colour
                + "\" stroke-width=\""
                + line
                + "\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    return " class=\"figure-" + token() + "\"" + style;
  }
}
