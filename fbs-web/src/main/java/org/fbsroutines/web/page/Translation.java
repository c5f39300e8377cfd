package org.fbsroutines.web.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.web.visit.Language;

/**
 * Finds what the domain says in another language by its English words, so that what was stored in
 * English is said too. A text is found whole, by a phrase with places, or piece by piece between
 * commas; where a single piece has no words, none is said, and no number is ever changed.
 */
final class Translation {
  private static final String PHRASE = "phrase.";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** Numbers, ranges, dates and ids of rules: the same in every language. */
  private static final Pattern SAME_EVERYWHERE =
      Pattern.compile("\\d[\\d–./:-]*|[A-Z]\\d{2}(, [A-Z]\\d{2})*");

  private static final ImmutableMap<Language, Translation> ALL =
      Maps.toMap(Stream.of(Language.values()).toList(), Translation::read);

  private final ImmutableMap<String, String> texts;
  private final ImmutableList<Phrase> phrases;

  private Translation(ImmutableMap<String, String> texts, ImmutableList<Phrase> phrases) {
    this.texts = texts;
    this.phrases = phrases;
  }

  static Translation into(Language language) {
    return Optional.ofNullable(ALL.get(language)).orElseThrow();
  }

  /** A phrase with places: how its English is recognised, and what is said. */
  private record Phrase(Pattern english, ImmutableList<Integer> places, String said) {}

  private static Translation read(Language language) {
    ImmutableMap<String, String> english = Messages.in(Language.ENGLISH).texts();
    ImmutableMap<String, String> other = Messages.in(language).texts();
    Map<String, String> texts = new HashMap<>();
    List<Map.Entry<String, String>> phrases = new ArrayList<>();
    for (Map.Entry<String, String> entry : english.entrySet()) {
      String said = other.getOrDefault(entry.getKey(), entry.getValue());
      if (entry.getKey().startsWith(PHRASE)) {
        phrases.add(Map.entry(entry.getValue(), said));
      } else {
        texts.putIfAbsent(entry.getValue(), said);
      }
    }
    return new Translation(
        ImmutableMap.copyOf(texts),
        phrases.stream()
            .sorted(Comparator.comparing(phrase -> -literal(phrase.getKey())))
            .map(phrase -> phrase(phrase.getKey(), phrase.getValue()))
            .collect(toImmutableList()));
  }

  private static int literal(String english) {
    return PLACE.matcher(english).replaceAll("").length();
  }

  private static Phrase phrase(String english, String said) {
    StringBuilder pattern = new StringBuilder();
    ImmutableList.Builder<Integer> places = ImmutableList.builder();
    Matcher place = PLACE.matcher(english);
    int end = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(english.substring(end, place.start()))).append("(.+)");
      places.add(Integer.parseInt(place.group(1)));
      end = place.end();
    }
    pattern.append(Pattern.quote(english.substring(end)));
    return new Phrase(Pattern.compile(pattern.toString()), places.build(), said);
  }

  /** Says an English text of the domain; empty where there are no words for all of it. */
  Optional<String> of(String english) {
    return Optional.ofNullable(texts.get(english))
        .or(() -> phrases.stream().flatMap(phrase -> of(english, phrase).stream()).findFirst())
        .or(() -> piecewise(english, "; "))
        .or(() -> piecewise(english, ", "));
  }

  private Optional<String> of(String english, Phrase phrase) {
    Matcher matcher = phrase.english().matcher(english);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<Integer, String> said = new HashMap<>();
    for (int i = 0; i < phrase.places().size(); i++) {
      Optional<String> place = place(matcher.group(i + 1));
      if (place.isEmpty()) {
        return Optional.empty();
      }
      said.put(phrase.places().get(i), place.get());
    }
    return Optional.of(
        PLACE
            .matcher(phrase.said())
            .replaceAll(
                (MatchResult found) ->
                    Matcher.quoteReplacement(
                        said.getOrDefault(Integer.parseInt(found.group(1)), ""))));
  }

  private Optional<String> place(String english) {
    return SAME_EVERYWHERE.matcher(english).matches() ? Optional.of(english) : of(english);
  }

  private Optional<String> piecewise(String english, String separator) {
    List<String> pieces = Splitter.on(separator).splitToList(english);
    if (pieces.size() == 1) {
      return Optional.empty();
    }
    ImmutableList<String> said =
        pieces.stream().flatMap(piece -> of(piece).stream()).collect(toImmutableList());
    return said.size() == pieces.size()
        ? Optional.of(String.join(separator, said))
        : Optional.empty();
  }
}
