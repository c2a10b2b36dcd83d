package eu.cpms.ingest.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML that is well-formed up to and with its first element, which must come within the head. Pages
 * that browsers run (HTML, SVG) are not taken; nothing outside the file is read.
 */
final class XmlSignature implements Signature {

  private static final Set<String> ACTIVE = Set.of("html", "svg");
  private static final String NO_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  @Override
  public boolean matches(Content content) throws IOException {
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

  private static boolean hasPassiveRoot(Content content) throws IOException {
    try {
      factory().newSAXParser().parse(new ByteArrayInputStream(content.head()), new RootReader());
      return false;
    } catch (RootFound found) {
      return !ACTIVE.contains(found.name.toLowerCase(Locale.ROOT));
    } catch (SAXException e) {
      return false;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The Java platform's XML reader knows these features", e);
    }
  }

  private static SAXParserFactory factory() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(NO_DTD, false);
    return factory;
  }

  /** Stops at the first element. */
  private static final class RootReader extends DefaultHandler {

    @Override
    public void startElement(String space, String localName, String name, Attributes attributes)
        throws RootFound {
      throw new RootFound(localName);
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
      throw new SAXException("Nothing outside the file is read");
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
      throw problem;
    }
  }

  private static final class RootFound extends SAXException {

    private static final long serialVersionUID = 1L;

    private final String name;

    RootFound(String name) {
      super(name);
      this.name = name;
    }
  }
}
