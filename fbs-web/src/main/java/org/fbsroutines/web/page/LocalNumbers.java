package org.fbsroutines.web.page;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import java.util.Locale;
import org.fbsroutines.domain.text.Template;

/**
 * How a language writes numbers, by the data of the Unicode CLDR: whole ones, and those with a
 * fraction by one decimal.
 *
 * @param whole formats whole numbers
 * @param decimal formats numbers with a fraction
 * @param plurals chooses forms of what is counted
 */
record LocalNumbers(
    LocalizedNumberFormatter whole, LocalizedNumberFormatter decimal, PluralRules plurals)
    implements Template.Numbers {

  static LocalNumbers of(Locale locale) {
    LocalizedNumberFormatter whole =
        NumberFormatter.withLocale(locale).grouping(GroupingStrategy.ON_ALIGNED);
    return new LocalNumbers(
        whole, whole.precision(Precision.fixedFraction(1)), PluralRules.forLocale(locale));
  }

  @Override
  public String say(Number number) {
    return (number instanceof Double ? decimal : whole).format(number).toString();
  }

  @Override
  public String plural(Number number) {
    return plurals.select(number.doubleValue());
  }
}
