package org.fbsroutines.cli.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.persistence.backup.BackupDirectory;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.JsonText;

/** The backups of a directory, for people and for programs. */
final class BackupList {
  private static final String FORMAT = "fbs-backups/1";
  private static final int NARROWEST = 20;

  private BackupList() {}

  static void print(ImmutableList<BackupDirectory.Kept> backups, Terminal terminal) {
    new TextReport(terminal)
        .table(
            0,
            NARROWEST,
            List.of("made", "bytes", "file"),
            backups.stream()
                .map(
                    backup ->
                        List.of(
                            backup.created().toString(),
                            Long.toString(backup.bytes()),
                            backup.file().getFileName().toString()))
                .toList());
  }

  static String json(ImmutableList<BackupDirectory.Kept> backups) {
    ObjectNode json = JsonNodes.object().put("format", FORMAT);
    json.set(
        "backups",
        JsonNodes.list(
            backups,
            backup ->
                JsonNodes.object()
                    .put("file", backup.file().toString())
                    .put("created", backup.created().toString())
                    .put("bytes", backup.bytes())));
    return JsonText.write(json);
  }
}
