import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was answered, how fast, and what should not have been. Safe for use by several threads. */
final class Tally {
  private static final int MOST_NAMED = 20;

  private final Map<String, Map<String, Integer>> answers = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<Long> nanos = new ArrayList<>();
  private boolean isTimed;
  private int wrongs;

  /** From here on times count. */
  synchronized void beginTiming() {
    isTimed = true;
  }

  synchronized void count(String kind, String answer) {
    answers.computeIfAbsent(kind, any -> new TreeMap<>()).merge(answer, 1, Integer::sum);
  }

  synchronized void time(long took) {
    if (isTimed) {
      nanos.add(took);
    }
  }

  synchronized void refute(String kind, String answer) {
    wrongs++;
    if (wrong.size() < MOST_NAMED) {
      wrong.add(kind + ": " + answer);
    }
  }

  synchronized int wrongs() {
    return wrongs;
  }

  synchronized List<String> wrong() {
    return List.copyOf(wrong);
  }

  synchronized int total() {
    return answers.values().stream()
        .flatMap(counts -> counts.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  synchronized int timed() {
    return nanos.size();
  }

  /** The milliseconds within which so many of a thousand were answered. */
  synchronized long millis(int ofThousand) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, (long) sorted.length * ofThousand / 1_000)]
        / 1_000_000;
  }

  synchronized void print() {
    answers.forEach((kind, counts) -> System.out.println("  " + kind + ": " + counts));
  }
}
