package eu.cpms.dicom.assembly;

/**
 * What an archive may unpack to.
 *
 * @param entries number of files and folders
 * @param totalBytes bytes of all files together
 * @param ratio unpacked bytes for each packed byte, beyond the first megabyte
 */
public record ZipLimits(int entries, long totalBytes, int ratio) {
  public static final ZipLimits DEFAULT = new ZipLimits(20_000, 20L << 30, 200);
}
