package org.fbsroutines.web.page;

import com.google.common.collect.ImmutableList;

/** The languages of the program, for tests. */
public final class Spoken {
  public static final Languages LANGUAGES = Languages.read();
  public static final Language ENGLISH = in("en").language();
  public static final Language SPANISH = in("es").language();

  private Spoken() {}

  /** Every language, each of which a parameterized test is asked for. */
  public static ImmutableList<Language> all() {
    return LANGUAGES.all();
  }

  public static Messages in(Language language) {
    return in(language.tag());
  }

  private static Messages in(String tag) {
    return LANGUAGES.find(tag).orElseThrow();
  }

  /** The pages as the program shows them. */
  public static Pages pages() {
    return new Pages(Assets.read(), LANGUAGES);
  }
}
