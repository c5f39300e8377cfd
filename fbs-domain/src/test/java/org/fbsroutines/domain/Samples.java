package org.fbsroutines.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.Baseline;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Prescriber;
import org.fbsroutines.domain.routine.ProposedRoutine;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Source;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Key;

/** A value of any type of the domain, to stand beside the one that a test is about. */
final class Samples {
  private static final RuleBook RULES = RuleBook.standard();
  private static final Restriction RULE = RULES.restrictions().get(0);
  private static final Exercise WALKING = Catalogue.standard().get(ExerciseId.WALKING);

  private static final ImmutableMap<Class<?>, Object> GIVEN =
      ImmutableMap.<Class<?>, Object>builder()
          .put(int.class, 1)
          .put(Integer.class, 1)
          .put(long.class, 1L)
          .put(boolean.class, true)
          .put(Boolean.class, true)
          .put(String.class, "x")
          .put(Object.class, "x")
          .put(Class.class, PartOfDay.class)
          .put(LocalDate.class, Patients.TODAY)
          .put(LocalDateTime.class, Patients.TODAY.atStartOfDay())
          .put(Instant.class, Instant.EPOCH)
          .put(Duration.class, Duration.ofMinutes(1))
          .put(ZoneId.class, ZoneId.of("UTC"))
          .put(Optional.class, Optional.empty())
          .put(OptionalInt.class, OptionalInt.empty())
          .put(OptionalDouble.class, OptionalDouble.empty())
          .put(List.class, List.of())
          .put(Iterable.class, List.of())
          .put(Set.class, Set.of())
          .put(Map.class, Map.of())
          .put(Collection.class, List.of())
          .put(ImmutableList.class, ImmutableList.of())
          .put(ImmutableSet.class, ImmutableSet.of())
          .put(ImmutableMap.class, ImmutableMap.of())
          .put(ImmutableSortedMap.class, ImmutableSortedMap.of())
          .put(ImmutableListMultimap.class, ImmutableListMultimap.of())
          .put(Function.class, Function.identity())
          .put(Supplier.class, (Supplier<Object>) () -> "x")
          .put(Consumer.class, (Consumer<Object>) value -> {})
          .put(Known.class, Known.unknown())
          .put(ExerciseId.class, ExerciseId.WALKING)
          .put(Exercise.class, WALKING)
          .put(Demands.class, WALKING.demands())
          .put(Catalogue.class, Catalogue.standard())
          .put(RuleBook.class, RULES)
          .put(Restriction.class, RULE)
          .put(Clause.class, RULE.clauses().get(0))
          .put(Citation.class, Sources.seed("L1.1"))
          .put(Source.class, Sources.DESIGN)
          .put(Key.class, Key.of("sample", "x"))
          .put(Enum.class, Argument.Joint.AND)
          .put(Screener.class, Screener.standard())
          .put(ProposedRoutine.class, proposed())
          .buildOrThrow();

  private Samples() {}

  private static ProposedRoutine proposed() {
    return Prescriber.propose(
            Screener.standard().screen(Patients.well(), Patients.TODAY),
            List.of(
                PrescribedItem.of(
                    ExerciseId.WALKING,
                    Dosage.of(
                        Effort.Timed.minutes(1), Frequency.daily(SessionsPerDay.exactly(1))))),
            RoutinePeriod.weeks(Patients.TODAY, 1),
            Baseline.of(Patients.well(), ImmutableList.of(), ImmutableSet.of()))
        .fold(
            routine -> routine,
            refusals -> {
              throw new AssertionError(refusals);
            });
  }

  static Object of(Class<?> type) {
    Object given = GIVEN.get(type);
    if (given != null) {
      return given;
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isSealed()) {
      return of(type.getPermittedSubclasses()[0]);
    }
    if (type.isRecord()) {
      return record(type);
    }
    throw new AssertionError(type + ": give a sample of it");
  }

  static Constructor<?> constructor(Class<?> type) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static Object record(Class<?> type) {
    Constructor<?> constructor = constructor(type);
    try {
      return constructor.newInstance(
          Arrays.stream(constructor.getParameterTypes()).map(Samples::of).toArray());
    } catch (InvocationTargetException e) {
      throw new AssertionError(type + ": give a sample of it", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
