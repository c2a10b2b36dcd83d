package eu.cpms.dicom.json;

/** Names where a client can fetch a value that is too long for JSON. */
@FunctionalInterface
public interface BulkDataUris {
  /**
   * The address of the value at a path such as {@code 7FE00010} or {@code 00880200[0].7FE00010}.
   */
  String uriOf(String path);
}
