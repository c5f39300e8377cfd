package org.fbsroutines.web.page;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code, for a template to draw as an SVG path.
 *
 * @param size modules on a side, with the quiet zone around
 * @param path the dark modules, as the attribute {@code d} of a path
 */
public record QrPicture(int size, String path) {
  private static final int QUIET = 4;

  /**
   * Draws a text.
   *
   * @param text what the camera reads
   * @return the picture
   */
  public static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * QUIET, path.toString());
  }
}
