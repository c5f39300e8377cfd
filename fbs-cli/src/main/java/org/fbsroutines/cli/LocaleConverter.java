package org.fbsroutines.cli;

import java.util.Locale;
import org.fbsroutines.persistence.format.LocalNotation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language tag (BCP 47) on the command line, whose way of writing is known. */
final class LocaleConverter implements ITypeConverter<Locale> {
  @Override
  public Locale convert(String text) {
    Locale locale = Locale.forLanguageTag(text);
    if (locale.equals(Locale.ROOT) || !LocalNotation.isKnown(locale)) {
      throw new TypeConversionException(
          text + " (expected: a known language, or language and region, such as de or en-GB)");
    }
    return locale;
  }
}
