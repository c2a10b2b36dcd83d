package eu.cpms.ingest.check;

/** MP3: an ID3v2 tag, or the header of a layer III frame (ISO/IEC 11172-3, 2.4.1.3). */
final class Mp3Signature implements Signature {

  @Override
  public boolean matches(Content content) {
    return content.hasAt(0, "ID3") && content.at(3) < 0x10 || startsWithFrame(content);
  }

  private static boolean startsWithFrame(Content content) {
    int second = content.at(1);
    int third = content.at(2);
    boolean synchronised = content.at(0) == 0xff && (second & 0xe0) == 0xe0;
    boolean knownVersion = (second & 0x18) != 0x08;
    boolean layerThree = (second & 0x06) == 0x02;
    boolean knownRates = (third & 0xf0) != 0xf0 && (third & 0xf0) != 0 && (third & 0x0c) != 0x0c;
    return third >= 0 && synchronised && knownVersion && layerThree && knownRates;
  }
}
