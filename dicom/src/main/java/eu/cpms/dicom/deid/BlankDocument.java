package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.Element;
import java.nio.charset.StandardCharsets;

/** What stands in place of an encapsulated document: a PDF of one empty page. */
final class BlankDocument {
  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """;

  private BlankDocument() {}

  static Element in(Element original) {
    byte[] bytes = PDF.getBytes(StandardCharsets.US_ASCII);
    return Element.bytes(original.tag(), original.vr(), bytes);
  }
}
