package eu.cpms.ingest.check;

import static eu.cpms.ingest.check.Signature.at;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The formats that drop boxes take, in the order of the published list, each with its exact
 * extensions, media type and a way to know it by its content.
 */
enum Format {
  PDF("application/pdf", new PdfSignature(), "pdf"),
  XML("application/xml", new XmlSignature(), "xml"),
  CSV("text/csv", new TextSignature(), "CSV"),
  XLS("application/vnd.ms-excel", new OleSignature("Workbook", "Book"), "xls"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      new OfficeZipSignature(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      "xlsx"),
  XLSM(
      "application/vnd.ms-excel.sheet.macroEnabled.12",
      new OfficeZipSignature("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      "xlsm"),
  PPT("application/vnd.ms-powerpoint", new OleSignature("PowerPoint Document"), "ppt"),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      new OfficeZipSignature(
          "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
      "pptx"),
  PPTM(
      "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
      new OfficeZipSignature("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"),
      "pptm"),
  DOC("application/msword", new OleSignature("WordDocument"), "doc"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      new OfficeZipSignature(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "docx"),
  DOCM(
      "application/vnd.ms-word.document.macroEnabled.12",
      new OfficeZipSignature("application/vnd.ms-word.document.macroEnabled.main+xml"),
      "docm"),
  ODT("application/vnd.oasis.opendocument.text", new OpenDocumentSignature("text"), "odt"),
  ODS(
      "application/vnd.oasis.opendocument.spreadsheet",
      new OpenDocumentSignature("spreadsheet"),
      "ods"),
  ODP(
      "application/vnd.oasis.opendocument.presentation",
      new OpenDocumentSignature("presentation"),
      "odp"),
  ODC("application/vnd.oasis.opendocument.chart", new OpenDocumentSignature("chart"), "odc"),
  ODI("application/vnd.oasis.opendocument.image", new OpenDocumentSignature("image"), "odi"),
  DICOM("application/dicom", at(128, "DICM"), "dcm"),
  JPEG("image/jpeg", at(0, "\u00ff\u00d8\u00ff"), "jpg", "jpeg"),
  BMP("image/bmp", new BmpSignature(), "bmp"),
  TIFF("image/tiff", at(0, "II*\0", "MM\0*", "II+\0\b\0\0\0", "MM\0+\0\b\0\0"), "tiff"),
  PNG("image/png", at(0, "\u0089PNG\r\n\u001a\n").and(at(12, "IHDR")), "png"),
  AVI("video/x-msvideo", at(0, "RIFF").and(at(8, "AVI ")), "avi"),
  FLV("video/x-flv", at(0, "FLV\u0001"), "flv"),
  WMV(
      "video/x-ms-wmv",
      at(
          0,
          "\u0030\u0026\u00b2\u0075\u008e\u0066\u00cf\u0011\u00a6\u00d9\0\u00aa\0\u0062\u00ce\u006c"),
      "wmv"),
  MOV("video/quicktime", new QuickTimeSignature(), "mov"),
  MP4("video/mp4", new Mp4Signature(), "mp4"),
  PCM("audio/L16", new UnmarkedSignature(), "pcm"),
  WAV("audio/wav", at(0, "RIFF", "RF64").and(at(8, "WAVE")), "wav"),
  OGG("audio/ogg", at(0, "OggS\0"), "ogg"),
  FLAC("audio/flac", at(0, "fLaC"), "flac"),
  MP3("audio/mpeg", new Mp3Signature(), "mp3");

  private final String mediaType;
  private final Signature signature;
  private final List<String> extensions;

  Format(String mediaType, Signature signature, String... extensions) {
    this.mediaType = mediaType;
    this.signature = signature;
    this.extensions = List.of(extensions);
  }

  String mediaType() {
    return mediaType;
  }

  List<String> extensions() {
    return extensions;
  }

  boolean matches(Content content) throws IOException {
    return signature.matches(content);
  }

  static Stream<String> allExtensions() {
    return Arrays.stream(values()).flatMap(format -> format.extensions.stream());
  }

  /** The format with exactly this extension; capitals matter. */
  static Optional<Format> withExtension(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.extensions.contains(extension))
        .findFirst();
  }

  /** The format that the content bears the mark of; empty for text, raw sound and the unknown. */
  static Optional<Format> marked(Content content) throws IOException {
    if (DICOM.matches(content)) {
      return Optional.of(DICOM);
    }
    for (Format format : values()) {
      if (format != CSV && format != PCM && format.matches(content)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
