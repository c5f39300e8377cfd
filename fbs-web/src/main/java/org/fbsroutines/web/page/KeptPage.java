package org.fbsroutines.web.page;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A page as it was made, compressed once for all who take it so. */
final class KeptPage {
  private static final String GZIP = "gzip";

  /** Any weight but none. */
  private static final Pattern TAKES_GZIP =
      Pattern.compile("(?i)(^|.*,)\\s*gzip\\s*(;\\s*q=(1|0\\.0*[1-9])[\\d.]*)?\\s*(,.*|$)");

  private final byte[] plain;
  private final byte[] compressed;

  private KeptPage(byte[] plain, byte[] compressed) {
    this.plain = plain;
    this.compressed = compressed;
  }

  static KeptPage of(byte[] plain) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KeptPage(plain, compressed.toByteArray());
  }

  int bytes() {
    return plain.length + compressed.length;
  }

  void send(Context ctx) {
    ctx.contentType(Pages.KIND).header(Header.VARY, Header.ACCEPT_ENCODING);
    String encodings = ctx.header(Header.ACCEPT_ENCODING);
    if (encodings != null && TAKES_GZIP.matcher(encodings).matches()) {
      ctx.disableCompression().header(Header.CONTENT_ENCODING, GZIP).result(compressed);
    } else {
      ctx.result(plain);
    }
  }
}
