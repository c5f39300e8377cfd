package org.fbsroutines.web.page;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.io.Resources;
import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The languages that the pages speak: English, and one for each other file of messages that lies
 * beside it.
 */
public final class Languages {
  /** The cookie of a language that was chosen. */
  public static final String COOKIE = "language";

  private static final String ENGLISH = "en";
  private static final String CHOSEN = Languages.class.getName();
  private static final Key<Languages> KEY = new Key<>(Languages.class.getName());

  /** Such as {@code org/.../messages/pt-BR.properties}. */
  private static final Pattern FILE = Pattern.compile("(?:^|/)([A-Za-z0-9-]+)\\.properties$");

  private final ImmutableSortedMap<String, Messages> byTag;

  private Languages(ImmutableSortedMap<String, Messages> byTag) {
    this.byTag = byTag;
  }

  /**
   * Some languages.
   *
   * @param messages those of each
   * @return the languages
   * @throws IllegalArgumentException if English is not among them, or one comes twice
   */
  public static Languages of(Stream<Messages> messages) {
    ImmutableSortedMap<String, Messages> byTag =
        messages.collect(
            toImmutableSortedMap(
                Comparator.naturalOrder(), one -> one.language().tag(), Function.identity()));
    if (!byTag.containsKey(ENGLISH)) {
      throw new IllegalArgumentException("languages: " + byTag.keySet() + " (expected: en)");
    }
    return new Languages(byTag);
  }

  /** Reads every file of messages that the program has. */
  public static Languages read() {
    return beside(Resources.getResource(Languages.class, "messages/" + ENGLISH + ".properties"));
  }

  /** Reads the file of English and every one that lies beside it, in a folder or a jar. */
  static Languages beside(URL english) {
    try {
      return of(tags(english).map(tag -> read(english, tag)));
    } catch (IOException e) {
      throw new UncheckedIOException(english.toString(), e);
    }
  }

  private static Stream<String> tags(URL english) throws IOException {
    ImmutableList<String> files;
    if (english.openConnection() instanceof JarURLConnection jar) {
      String folder = jar.getEntryName().substring(0, jar.getEntryName().lastIndexOf('/') + 1);
      files =
          jar.getJarFile().stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith(folder))
              .collect(toImmutableList());
    } else {
      try (Stream<Path> paths =
          Files.list(requireNonNull(Path.of(URI.create(english.toString())).getParent()))) {
        files = paths.map(path -> path.getFileName().toString()).collect(toImmutableList());
      }
    }
    return files.stream()
        .flatMap(file -> FILE.matcher(file).results())
        .map((MatchResult file) -> file.group(1));
  }

  private static Messages read(URL english, String tag) {
    Properties properties = new Properties();
    try (Reader reader =
        Resources.asCharSource(new URL(english, tag + ".properties"), StandardCharsets.UTF_8)
            .openStream()) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(tag + ".properties", e);
    }
    return new Messages(tag, Maps.fromProperties(properties));
  }

  /**
   * Makes these the languages of a server.
   *
   * @param config the server's configuration
   */
  public void speakOn(JavalinConfig config) {
    config.appData(KEY, this);
  }

  /**
   * The languages of the server that was asked.
   *
   * @param ctx the request
   * @return its languages
   */
  public static Languages of(Context ctx) {
    return ctx.appData(KEY);
  }

  /** Returns the languages, by their tags. */
  public ImmutableList<Language> all() {
    return byTag.values().stream().map(Messages::language).collect(toImmutableList());
  }

  /** Returns the messages of each language by its tag. */
  public ImmutableSortedMap<String, Messages> byTag() {
    return byTag;
  }

  /**
   * Finds the messages of a language.
   *
   * @param tag a BCP 47 tag
   * @return empty where the pages do not speak it
   */
  public Optional<Messages> find(String tag) {
    return Optional.ofNullable(byTag.get(tag));
  }

  /**
   * The messages for who asks; they are chosen once a request.
   *
   * @param ctx the request
   * @return those of the language that was chosen, or else that the browser prefers
   */
  Messages spokenTo(Context ctx) {
    Messages chosen = ctx.attribute(CHOSEN);
    if (chosen == null) {
      chosen =
          Optional.ofNullable(ctx.cookie(COOKIE))
              .flatMap(this::find)
              .or(() -> Optional.ofNullable(ctx.header("Accept-Language")).map(this::preferred))
              .or(() -> find(ENGLISH))
              .orElseThrow();
      ctx.attribute(CHOSEN, chosen);
    }
    return chosen;
  }

  /**
   * Chooses by what a browser prefers.
   *
   * @param acceptLanguage the header {@code Accept-Language}; may be empty or malformed
   * @return the most wanted language that the pages speak, else English
   */
  Messages preferred(String acceptLanguage) {
    Optional<String> tag = Optional.empty();
    try {
      tag =
          Optional.ofNullable(
              Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), byTag.keySet()));
    } catch (IllegalArgumentException e) {
      // A header that cannot be read prefers nothing.
    }
    return requireNonNull(byTag.get(tag.orElse(ENGLISH)));
  }
}
