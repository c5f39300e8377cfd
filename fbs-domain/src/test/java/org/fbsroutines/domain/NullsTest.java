package org.fbsroutines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.screening.Screener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A null is no answer: nothing of the domain takes one for something known. */
class NullsTest {
  private static final ImmutableSet<Class<?>> CLASSES = classes();

  private static ImmutableSet<Class<?>> classes() {
    try {
      Path root = Path.of(Known.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(file -> file.endsWith(".class") && !file.contains("-info"))
            .map(file -> file.replace(".class", "").replace(File.separatorChar, '.'))
            .map(NullsTest::load)
            .collect(ImmutableSet.toImmutableSet());
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, NullsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anOperationOfNoKindIsRefusedAndNotTakenForAKnownOne() {
    assertThatNullPointerException()
        .isThrownBy(() -> Operation.of(null, Region.LUMBAR, LocalDate.of(2023, 5, 3)));
    assertThatNullPointerException().isThrownBy(() -> Known.of(null));
  }

  @Test
  void nobodyIsScreenedWithoutADayOrWithoutFacts() {
    assertThatNullPointerException()
        .isThrownBy(() -> Screener.standard().screen(Patients.well(), null))
        .withMessage("date");
    assertThatNullPointerException()
        .isThrownBy(() -> Screener.standard().screen(null, Patients.TODAY))
        .withMessage("facts");
  }

  @Test
  void everyPublicRecordRefusesNullForEachOfItsParts() {
    assertThat(records()).hasSizeGreaterThan(70);
    assertThat(records().flatMap(type -> acceptingNull(Samples.constructor(type), partsOf(type))))
        .isEmpty();
  }

  private static Stream<Class<?>> records() {
    return CLASSES.stream().filter(Class::isRecord).filter(NullsTest::isPublic);
  }

  @Test
  void everyPublicFactoryRefusesNullForEachOfItsArguments() {
    assertThat(factories()).hasSizeGreaterThan(60);
    assertThat(factories().flatMap(factory -> acceptingNull(factory, factory.getParameters())))
        .isEmpty();
  }

  private static Stream<Method> factories() {
    return CLASSES.stream()
        .filter(NullsTest::isPublic)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !method.isSynthetic() && !method.getName().equals("valueOf"));
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static RecordComponent[] partsOf(Class<?> record) {
    return record.getRecordComponents();
  }

  /** The places at which a null is taken although nothing there is marked as nullable. */
  private static Stream<String> acceptingNull(Executable called, AnnotatedElement[] declared) {
    Parameter[] parameters = called.getParameters();
    return IntStream.range(0, parameters.length)
        .filter(i -> !parameters[i].getType().isPrimitive())
        .filter(i -> !isNullable(declared[i]))
        .filter(i -> !refusesNull(called, i))
        .mapToObj(i -> called + ": " + parameters[i].getName());
  }

  private static boolean isNullable(AnnotatedElement declared) {
    return declared instanceof RecordComponent part
        ? part.getAnnotatedType().isAnnotationPresent(Nullable.class)
        : ((Parameter) declared).getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean refusesNull(Executable called, int place) {
    Object[] arguments =
        Arrays.stream(called.getParameterTypes()).map(Samples::of).toArray(Object[]::new);
    arguments[place] = null;
    try {
      if (called instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else {
        ((Method) called).invoke(null, arguments);
      }
      return false;
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof NullPointerException;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
