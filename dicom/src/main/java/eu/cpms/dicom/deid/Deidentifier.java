package eu.cpms.dicom.deid;

import eu.cpms.dicom.inspect.BurnedInRisk;
import eu.cpms.dicom.inspect.Inspection;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax.Pixels;

/**
 * Makes the content of a copy from which nobody can tell who the patient is. One instance serves a
 * panel; it keeps nothing between files and may be used by several threads.
 */
public final class Deidentifier {
  private static final int OVERLAY_BIT = 0x6000_0102;
  final Deidentification settings;
  final Profile profile;
  final Pseudonyms pseudonyms;
  final ShiftedDates dates;
  final boolean retainSafePrivate;
  private final Attestation attestation;

  public Deidentifier(Deidentification settings) {
    this(settings, new Profile(settings.options()), new Attestation(settings.options()));
  }

  private Deidentifier(Deidentification settings, Profile profile, Attestation attestation) {
    this.settings = settings;
    this.profile = profile;
    this.attestation = attestation;
    pseudonyms = new Pseudonyms(settings.key());
    dates = new ShiftedDates(pseudonyms.shiftInDays(settings.pseudonym()));
    retainSafePrivate = settings.options().contains(ProfileOption.RETAIN_SAFE_PRIVATE);
  }

  /** One with the same rules and {@link Deidentification#forPatient}. */
  public Deidentifier forPatient(String patientId) {
    return new Deidentifier(settings.forPatient(patientId), profile, attestation);
  }

  /** The content to write, and what was done to it. The source is shared with the original. */
  public record Result(DicomFile file, DeidentificationReport report) {}

  /**
   * De-identifies everything but the pixels, which the report says something about.
   *
   * @throws DicomException.Unsupported for a DICOMDIR: assemble a new one instead
   */
  public Result deidentify(DicomFile file) {
    DataSet original = file.dataSet();
    if (original.find("DirectoryRecordSequence").isPresent()) {
      throw new DicomException.Unsupported(
          "a DICOMDIR cannot be de-identified; send the files it lists");
    }
    Journal journal = new Journal();
    DataSet cleaned = new Cleaner(this, original, journal).clean(original);
    reviewPixels(file, journal);
    DicomFile copy = file.with(DataSet.EMPTY, attestation.addedTo(cleaned), file.syntax());
    return new Result(copy, journal.report());
  }

  private static void reviewPixels(DicomFile file, Journal journal) {
    DataSet original = file.dataSet();
    if (file.syntax().pixels() == Pixels.VIDEO) {
      journal.review("a video was kept; its picture, sound and container may tell a name");
    }
    if (original.find("PixelDataProviderURL").isPresent()) {
      journal.review("the pixels are on a server; its address was taken out");
    }
    Inspection found = Inspection.of(file);
    if (!found.notes().isEmpty()) {
      journal.review("the file has faults: " + String.join("; ", found.notes()));
    }
    BurnedInRisk risk = found.burnedInRisk();
    if (risk.level() == BurnedInRisk.Level.HIGH) {
      journal.review("pixels may show text: " + String.join("; ", risk.reasons()));
    }
    for (Element element : original) {
      int tag = element.tag();
      boolean inPixels = Tag.first(tag) == OVERLAY_BIT && original.number(tag, 0) > 0;
      if (inPixels && original.find(tag & 0xFFFF_0000 | 0x3000).isEmpty()) {
        journal.review("an overlay is stored in unused bits of the pixels");
      }
    }
  }
}
