package org.fbsroutines.web.page;

import com.google.common.collect.Maps;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.persistence.text.PseudoLanguage;

/** The pseudo-language on pages: read from right to left, its days and months not in Latin. */
public final class Pseudo {
  public static final String TAG = "qps";

  private Pseudo() {}

  public static Messages messages() {
    Map<String, String> texts = new HashMap<>(PseudoLanguage.of(Spoken.in(Spoken.ENGLISH).texts()));
    texts.putAll(
        Maps.transformValues(
            Maps.filterKeys(Spoken.in(Spoken.ENGLISH).texts(), key -> key.startsWith("date.")),
            pattern -> "'⟦'" + pattern + "'⟧'"));
    texts.put("language.name", "⟦Pseudo⟧");
    texts.put("language.locale", "he");
    return new Messages(TAG, texts);
  }

  /** Pages that speak it beside English. */
  public static Pages pages() {
    return new Pages(Assets.read(), Languages.of(Stream.of(Spoken.in(Spoken.ENGLISH), messages())));
  }
}
