package org.fbsroutines.cli;

import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language tag (BCP 47) on the command line. */
final class LocaleConverter implements ITypeConverter<Locale> {
  @Override
  public Locale convert(String text) {
    try {
      return new Locale.Builder().setLanguageTag(text).build();
    } catch (IllformedLocaleException e) {
      throw new TypeConversionException(text + " (expected: a language tag such as de or de-CH)");
    }
  }
}
