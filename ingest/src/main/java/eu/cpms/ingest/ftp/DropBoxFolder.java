package eu.cpms.ingest.ftp;

import eu.cpms.api.file.DropBoxId;
import eu.cpms.ingest.check.FileName;
import eu.cpms.ingest.receive.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.ftpserver.ftplet.FileSystemView;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpFile;

/**
 * What a client sees of a drop box: one folder, with its own unfinished uploads and nothing else.
 */
final class DropBoxFolder implements FileSystemView {

  private static final List<String> HERE = List.of("", "/", ".", "./", "/.");

  private final Spool spool;
  private final DropBoxId box;

  DropBoxFolder(Spool spool, DropBoxId box) {
    this.spool = spool;
    this.box = box;
  }

  @Override
  public FtpFile getHomeDirectory() {
    return ListedFile.folder(this::unfinished);
  }

  @Override
  public FtpFile getWorkingDirectory() {
    return getHomeDirectory();
  }

  @Override
  public boolean changeWorkingDirectory(String folder) {
    return HERE.contains(folder);
  }

  @Override
  public FtpFile getFile(String name) throws FtpException {
    if (HERE.contains(name)) {
      return getHomeDirectory();
    }
    try {
      FileName clean = FileName.of(name).orElseThrow(() -> new FtpException("No file name"));
      return ListedFile.of(spool.partial(box, clean));
    } catch (IOException e) {
      throw new FtpException("The drop box cannot be read", e);
    }
  }

  private List<FtpFile> unfinished() {
    try {
      List<FtpFile> files = new java.util.ArrayList<>();
      for (var partial : spool.unfinished(box)) {
        files.add(ListedFile.of(partial));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isRandomAccessible() {
    return true;
  }

  @Override
  public void dispose() {}
}
