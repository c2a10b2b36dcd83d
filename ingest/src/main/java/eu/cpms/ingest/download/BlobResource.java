package eu.cpms.ingest.download;

import eu.cpms.api.file.FileDirectory.AttachedFile;
import eu.cpms.ingest.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A file's content as Spring hands it out, whole or in ranges. */
final class BlobResource extends AbstractResource {

  private final BlobStore blobs;
  private final AttachedFile file;

  BlobResource(BlobStore blobs, AttachedFile file) {
    this.blobs = blobs;
    this.file = file;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return blobs.open(file.sha256());
  }

  @Override
  public long contentLength() {
    return file.size();
  }

  @Override
  public String getDescription() {
    return "blob " + file.sha256();
  }
}
