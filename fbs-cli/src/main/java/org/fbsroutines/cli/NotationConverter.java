package org.fbsroutines.cli;

import java.util.Locale;
import org.fbsroutines.persistence.format.LocalNotation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language tag (BCP 47) on the command line as the way of writing that it stands for. */
final class NotationConverter implements ITypeConverter<LocalNotation> {
  @Override
  public LocalNotation convert(String text) {
    try {
      return LocalNotation.of(Locale.forLanguageTag(text));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          text + " (expected: a known language, or language and region, such as de or en-GB)");
    }
  }
}
