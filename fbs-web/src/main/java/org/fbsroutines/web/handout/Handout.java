package org.fbsroutines.web.handout;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Prints handouts as tagged PDF (PDF/UA), with the fonts inside. Nothing is ever fetched: every
 * address in the document is refused.
 */
public final class Handout {
  private static final String FONT = "Atkinson Hyperlegible Next";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * Prints a handout.
   *
   * @param view what stands on it
   * @return the PDF
   */
  public byte[] pdf(HandoutView view) {
    StringOutput html = new StringOutput();
    engine.render("handout/handout.jte", view, html);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (BatikSVGDrawer figures = new BatikSVGDrawer()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((uri, type) -> false, when);
      }
      builder.useFont(font(400), FONT, 400, FontStyle.NORMAL, true);
      builder.useFont(font(700), FONT, 700, FontStyle.NORMAL, true);
      builder.useSVGDrawer(figures);
      builder.withProducer("FBS Routines");
      builder.withHtmlContent(html.toString(), "about:blank");
      builder.toStream(pdf);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static FSSupplier<InputStream> font(int weight) {
    String file = "atkinson-hyperlegible-next-" + weight + ".ttf";
    return () -> Optional.ofNullable(Handout.class.getResourceAsStream(file)).orElseThrow();
  }
}
