package eu.cpms.ingest.ftp;

import eu.cpms.ingest.receive.Partial;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.apache.ftpserver.ftplet.FtpFile;
import org.jspecify.annotations.Nullable;

/** A line of a listing; cannot be read, written or changed through the library. */
record ListedFile(
    String getAbsolutePath,
    boolean doesExist,
    long getSize,
    long getLastModified,
    @Nullable Supplier<List<FtpFile>> children)
    implements FtpFile {

  static ListedFile folder(Supplier<List<FtpFile>> children) {
    return new ListedFile("/", true, 0, 0, children);
  }

  static ListedFile of(Partial partial) throws IOException {
    boolean exists = partial.exists();
    return new ListedFile(
        "/" + partial.name().value(),
        exists,
        exists ? partial.resumableSize() : 0,
        exists ? partial.changedAt().toEpochMilli() : 0,
        null);
  }

  @Override
  public String getName() {
    return isDirectory() ? "/" : getAbsolutePath.substring(1);
  }

  @Override
  public boolean isDirectory() {
    return children != null;
  }

  @Override
  public boolean isFile() {
    return !isDirectory();
  }

  @Override
  public List<FtpFile> listFiles() {
    return children == null ? List.of() : children.get();
  }

  @Override
  public boolean isHidden() {
    return false;
  }

  @Override
  public boolean isReadable() {
    return isDirectory();
  }

  @Override
  public boolean isWritable() {
    return true;
  }

  @Override
  public boolean isRemovable() {
    return false;
  }

  @Override
  public String getOwnerName() {
    return "panel";
  }

  @Override
  public String getGroupName() {
    return "panel";
  }

  @Override
  public int getLinkCount() {
    return 1;
  }

  @Override
  public boolean setLastModified(long time) {
    return false;
  }

  @Override
  public @Nullable Object getPhysicalFile() {
    return null;
  }

  @Override
  public boolean mkdir() {
    return false;
  }

  @Override
  public boolean delete() {
    return false;
  }

  @Override
  public boolean move(FtpFile target) {
    return false;
  }

  @Override
  public OutputStream createOutputStream(long offset) throws IOException {
    throw new IOException("Files are written by the reception only");
  }

  @Override
  public InputStream createInputStream(long offset) throws IOException {
    throw new IOException("Drop boxes are write-only");
  }
}
