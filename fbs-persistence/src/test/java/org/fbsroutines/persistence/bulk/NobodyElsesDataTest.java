package org.fbsroutines.persistence.bulk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files in which ids, names, birth dates and numbers are mixed at random: whatever they state goes
 * to nobody whose name and birth date are both others.
 */
class NobodyElsesDataTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int FILES = 24;
  private static final int ROUNDS = 6;
  private static final int ROWS = 12;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final ImmutableList<String> NAMES =
      ImmutableList.of("Una Berg", "Ivo Lund", "Eda Holm", "Ole Dahl");
  private static final ImmutableList<String> BIRTHS =
      ImmutableList.of("1961-05-04", "1970-01-31", "1980-02-02", "1955-05-05");

  /** The first of them is not listed. */
  private static final ImmutableList<String> SYSTEMS = ImmutableList.of("urn:c", "urn:a", "urn:b");

  @TempDir Path directory;
  private final Random random = new Random(19);
  private int day;

  /** Who a row states that its patient is; what is empty is not stated. */
  private record Person(String id, String name, String born, String system, String value) {
    boolean mayBe(String storedName, String storedBorn) {
      boolean isListed = !system.isEmpty() && !system.equals("urn:c");
      boolean isEqual = name.equals(storedName) && born.equals(storedBorn);
      return isListed ? isSame(storedName, storedBorn) : isEqual;
    }

    boolean isSame(String storedName, String storedBorn) {
      return name.isEmpty() || name.equals(storedName) || born.equals(storedBorn);
    }

    String number(String more) {
      return "{\"system\": \"" + system + "\", \"value\": \"" + value + "\"" + more + "}";
    }
  }

  private String any(List<String> values, double share) {
    return random.nextDouble() < share ? values.get(random.nextInt(values.size())) : "";
  }

  private Person person() {
    int who = random.nextInt(NAMES.size());
    String system = any(SYSTEMS, 0.6);
    return new Person(
        "" + random.nextInt(NAMES.size()),
        random.nextBoolean() ? NAMES.get(who) : any(NAMES, 0.8),
        random.nextBoolean() ? BIRTHS.get(who) : any(BIRTHS, 0.7),
        system,
        system.isEmpty() ? "" : "" + random.nextInt(NAMES.size() + 1));
  }

  private String patients() {
    return "patient_id,display_name,birth_date,identifiers\n"
        + IntStream.range(0, NAMES.size())
            .mapToObj(
                i ->
                    "%d,%s,%s,urn:a %d | urn:b %d\n"
                        .formatted(i, NAMES.get(i), BIRTHS.get(i), i, (i + 1) % NAMES.size()))
            .collect(joining());
  }

  private String csv(Map<String, Person> stated) {
    StringBuilder file = new StringBuilder("patient_id,display_name,birth_date,kind,operated_on\n");
    for (int row = 0; row < ROWS; row++) {
      Person one = person();
      Person byId = new Person(one.id, one.name, one.born, "urn:a", one.id);
      file.append(
          "%s,%s,%s,fusion,%s\n".formatted(byId.id, byId.name, byId.born, next(stated, byId)));
    }
    return file.toString();
  }

  private String bundle(Map<String, Person> stated) {
    List<String> entries = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      Person one = person();
      String url = "urn:uuid:" + row;
      entries.add(
          """
          {"fullUrl": "%s", "resource": {"resourceType": "Patient", "id": "%s"%s%s%s}}\
          """
              .formatted(
                  url,
                  one.id,
                  one.name.isEmpty() ? "" : ", \"name\": [{\"text\": \"" + one.name + "\"}]",
                  one.born.isEmpty() ? "" : ", \"birthDate\": \"" + one.born + "\"",
                  one.system.isEmpty() ? "" : ", \"identifier\": [" + one.number("") + "]"));
      entries.add(
          """
          {"resource": {"resourceType": "Procedure", "status": "completed",
            "performedDateTime": "%s", "subject": {"reference": "%s"}, "code": {"coding": [
              {"system": "urn:fbs-routines:operation-kind", "code": "fusion"}]}}}\
          """
              .formatted(next(stated, one), url));
    }
    return "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
        + String.join(",\n", entries)
        + "]}";
  }

  /** A day of its own, by which the row is known again. */
  private String next(Map<String, Person> stated, Person person) {
    String on = FIRST_DAY.plusDays(day++).toString();
    stated.put(on, person);
    return on;
  }

  private static List<List<String>> rows(ImportingClinic clinic, ImportKind kind)
      throws IOException {
    return clinic
        .export(kind, BatchExport.Form.CSV)
        .lines()
        .skip(1)
        .map(Splitter.on(',')::splitToList)
        .toList();
  }

  @Test
  void noFileAttachesAnythingToSomebodyElse() throws IOException {
    ImportingClinic clinic = ImportingClinic.add(DATABASE, directory);
    clinic.listSystems("urn:a", "urn:b");
    clinic.run(ImportKind.PATIENTS, patients());
    Map<String, Person> stated = new HashMap<>();

    for (int file = 0; file < FILES; file++) {
      clinic.run(
          ImportKind.OPERATIONS,
          ImportingClinic.SKIP,
          file % 2 == 0 ? csv(stated) : bundle(stated));
    }

    int attached = 0;
    for (List<String> cells : rows(clinic, ImportKind.OPERATIONS)) {
      Person person = stated.get(cells.get(3));
      if (person != null) {
        int who = Integer.parseInt(cells.get(0));
        attached++;
        assertThat(person.mayBe(NAMES.get(who), BIRTHS.get(who)))
            .as("%s went to %s, born %s", person, NAMES.get(who), BIRTHS.get(who))
            .isTrue();
      }
    }
    assertThat(attached).as("files also bring something").isBetween(FILES, FILES * ROWS - FILES);
  }

  @Test
  void noFileTurnsAPatientIntoSomebodyElse() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      ImportingClinic clinic = ImportingClinic.add(DATABASE, directory);
      clinic.run(ImportKind.PATIENTS, patients().replaceAll("urn:.*", ""));
      Map<String, Person> stated = new HashMap<>();

      clinic.run(ImportKind.PATIENTS, ImportingClinic.SKIP, bundle(stated));
      clinic.run(
          ImportKind.PATIENTS,
          ImportingClinic.SKIP,
          csv(stated).replace(",kind,operated_on", "").replaceAll(",fusion,.*", ""));

      List<List<String>> now = rows(clinic, ImportKind.PATIENTS);
      for (int who = 0; who < NAMES.size(); who++) {
        List<String> cells = now.get(who);
        assertThat(cells.get(0)).isEqualTo("" + who);
        assertThat(cells.get(1).equals(NAMES.get(who)) || cells.get(2).equals(BIRTHS.get(who)))
            .as(cells.toString())
            .isTrue();
      }
    }
  }
}
