package eu.cpms.ingest.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest content of each format that a careful reader would recognise, by extension. */
final class SampleFiles {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String ODF = "application/vnd.oasis.opendocument.";

  private SampleFiles() {}

  static Map<String, byte[]> byExtension() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("pdf", text("%PDF-1.7\n%%EOF"));
    files.put("xml", text("<?xml version=\"1.0\"?><ClinicalDocument/>"));
    files.put("CSV", text("age;weight\n7;21\n"));
    files.put("xls", ole("Workbook"));
    files.put("xlsx", office(OFFICE + "spreadsheetml.sheet.main+xml"));
    files.put("xlsm", office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    files.put("ppt", ole("PowerPoint Document"));
    files.put("pptx", office(OFFICE + "presentationml.presentation.main+xml"));
    files.put("pptm", office("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"));
    files.put("doc", ole("WordDocument"));
    files.put("docx", office(OFFICE + "wordprocessingml.document.main+xml"));
    files.put("docm", office("application/vnd.ms-word.document.macroEnabled.main+xml"));
    files.put("odt", openDocument("text"));
    files.put("ods", openDocument("spreadsheet"));
    files.put("odp", openDocument("presentation"));
    files.put("odc", openDocument("chart"));
    files.put("odi", openDocument("image"));
    files.put("dcm", dicom(""));
    files.put("jpg", hex("ffd8ffe000104a464946"));
    files.put("jpeg", hex("ffd8ffe000104a464946"));
    files.put("bmp", hex("424d3a0000000000000036000000280000000100000001000000"));
    files.put("tiff", hex("49492a0008000000"));
    files.put("png", hex("89504e470d0a1a0a0000000d49484452"));
    files.put("avi", text("RIFF\0\0\0\0AVI LIST"));
    files.put("flv", hex("464c560105000000"));
    files.put("wmv", hex("3026b2758e66cf11a6d900aa0062ce6c"));
    files.put("mov", text("\0\0\0\u0014ftypqt  "));
    files.put("mp4", text("\0\0\0\u0018ftypisom"));
    files.put("pcm", hex("0100fdff0300f8ff0a00"));
    files.put("wav", text("RIFF\0\0\0\0WAVEfmt "));
    files.put("ogg", hex("4f67675300020000"));
    files.put("flac", text("fLaC\0\0\0\""));
    files.put("mp3", hex("fffb9064000000"));
    return files;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /** DICOM with {@code preamble} at its very beginning. */
  static byte[] dicom(String preamble) {
    byte[] file = new byte[170];
    ByteBuffer out = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    out.put(text(preamble)).position(128);
    out.put(text("DICM")).putShort((short) 2).putShort((short) 0x10);
    out.put(text("UI")).putShort((short) 20).put(text("1.2.840.10008.1.2.1\0"));
    return file;
  }

  static byte[] office(String mainPart) {
    return zip(
        Map.of("[Content_Types].xml", "<Override ContentType=\"" + mainPart + "\"/>"), false);
  }

  static byte[] openDocument(String kind) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("mimetype", ODF + kind);
    entries.put("content.xml", "<content/>");
    return zip(entries, true);
  }

  static byte[] zip(Map<String, String> entries, boolean firstStored) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      boolean stored = firstStored;
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        byte[] content = text(entry.getValue());
        zip.putNextEntry(stored ? stored(entry.getKey(), content) : new ZipEntry(entry.getKey()));
        zip.write(content);
        stored = false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry stored(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }

  /** A compound file: header, one sector of allocation table, one of directory. */
  static byte[] ole(String stream) {
    ByteBuffer out = ByteBuffer.allocate(3 * 512).order(ByteOrder.LITTLE_ENDIAN);
    out.put(hex("d0cf11e0a1b11ae1")).putShort(30, (short) 9).putInt(48, 1).putInt(76, 0);
    out.putInt(512, -3).putInt(516, -2);
    directoryEntry(out, 1024, "Root Entry");
    directoryEntry(out, 1024 + 128, stream);
    return out.array();
  }

  private static void directoryEntry(ByteBuffer out, int at, String name) {
    byte[] utf16 = name.getBytes(StandardCharsets.UTF_16LE);
    out.position(at);
    out.put(utf16).putShort(at + 64, (short) (utf16.length + 2));
  }
}
