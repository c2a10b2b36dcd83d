package eu.cpms.query.history;

import eu.cpms.api.consent.ConsentId;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileId;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.patient.PatientId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Which histories belong to one case. It only grows, so it serves every earlier instant too. */
public record CaseDocument(
    PanelId panelId, PatientId patientId, List<FileId> files, List<DropBoxId> dropBoxes) {

  public CaseDocument {
    files = List.copyOf(files);
    dropBoxes = List.copyOf(dropBoxes);
  }

  /** Ids of all aggregates whose events make the case. */
  public SequencedSet<String> streams() {
    SequencedSet<String> streams = new LinkedHashSet<>();
    streams.add(panelId.value());
    streams.add(patientId.value());
    streams.add(ConsentId.of(patientId).value());
    files.forEach(file -> streams.add(file.value()));
    dropBoxes.forEach(box -> streams.add(box.value()));
    return streams;
  }

  CaseDocument with(FileId file) {
    return files.contains(file)
        ? this
        : new CaseDocument(panelId, patientId, plus(files, file), dropBoxes);
  }

  CaseDocument with(DropBoxId box) {
    return dropBoxes.contains(box)
        ? this
        : new CaseDocument(panelId, patientId, files, plus(dropBoxes, box));
  }

  private static <T> List<T> plus(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }
}
