package org.fbsroutines.web.page;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A page as it was made, compressed once when it is first sent again. */
final class KeptPage {
  private static final String GZIP = "gzip";

  private static final Splitter CODINGS = Splitter.on(',').trimResults();

  /** Any weight but none. */
  private static final Pattern TAKEN = Pattern.compile("(?i)gzip(;q=(1|0\\.0*[1-9])[\\d.]*)?");

  private final byte[] plain;
  private final Supplier<byte[]> compressed;

  KeptPage(byte[] plain) {
    this.plain = plain;
    this.compressed = Suppliers.memoize(() -> compress(plain));
  }

  private static byte[] compress(byte[] plain) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /** Returns the most that it takes: compressed it is never longer than half as much again. */
  int bytes() {
    return plain.length + plain.length / 2;
  }

  void send(Context ctx) {
    ctx.contentType(Pages.KIND).header(Header.VARY, Header.ACCEPT_ENCODING);
    String codings = Strings.nullToEmpty(ctx.header(Header.ACCEPT_ENCODING)).replace(" ", "");
    if (CODINGS.splitToStream(codings).anyMatch(coding -> TAKEN.matcher(coding).matches())) {
      ctx.disableCompression().header(Header.CONTENT_ENCODING, GZIP).result(compressed.get());
    } else {
      ctx.result(plain);
    }
  }
}
