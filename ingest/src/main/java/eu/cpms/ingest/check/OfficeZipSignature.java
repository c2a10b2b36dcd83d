package eu.cpms.ingest.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Office Open XML (ECMA-376 part 2): a zip file whose content types name the main part of the
 * expected kind. Files with an unusually long table of contents are not opened.
 */
final class OfficeZipSignature implements Signature {

  private static final int LONGEST_TYPES = 1024 * 1024;

  private final String mainPart;

  OfficeZipSignature(String mainPart) {
    this.mainPart = '"' + mainPart + '"';
  }

  @Override
  public boolean matches(Content content) throws IOException {
    return content.hasAt(0, "PK\u0003\u0004")
        && ZipDirectory.isSmall(content)
        && contentTypes(content).contains(mainPart);
  }

  private static String contentTypes(Content content) throws IOException {
    try (ZipFile zip = new ZipFile(content.path().toFile())) {
      ZipEntry types = zip.getEntry("[Content_Types].xml");
      return types == null ? "" : text(zip, types);
    } catch (ZipException | EOFException e) {
      return "";
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream stream = zip.getInputStream(entry)) {
      return new String(stream.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8);
    }
  }
}
