package eu.cpms.ingest.check;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML that is well-formed up to and with its first element, which must come within the head. Pages
 * that browsers run (HTML, SVG) are not taken; document type definitions are not read.
 */
final class XmlSignature implements Signature {

  private static final Set<String> ACTIVE = Set.of("html", "svg");

  @Override
  public boolean matches(Content content) {
    return startsWithMarkup(content) && hasPassiveRoot(content);
  }

  /** The first visible character, in any encoding that XML readers must know. */
  private static boolean startsWithMarkup(Content content) {
    return content
        .headText(64)
        .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
        .replace("\0", "")
        .stripLeading()
        .startsWith("<");
  }

  private static boolean hasPassiveRoot(Content content) {
    try {
      XMLStreamReader xml =
          factory().createXMLStreamReader(new ByteArrayInputStream(content.head()));
      while (!xml.isStartElement()) {
        xml.next();
      }
      return !ACTIVE.contains(xml.getLocalName().toLowerCase(Locale.ROOT));
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setXMLReporter((message, type, detail, place) -> {});
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
