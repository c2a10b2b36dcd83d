package eu.cpms.ingest.download;

import eu.cpms.api.Refused;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.file.FileDirectory;
import eu.cpms.api.file.FileDirectory.AttachedFile;
import eu.cpms.api.file.FileId;
import eu.cpms.ingest.blob.BlobStore;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /files/{id}}: an attached file, for those who may read its panel. Answers byte ranges
 * (RFC 9110, 14) and {@code If-None-Match}; always as an attachment that no browser runs. Unknown,
 * malformed and forbidden ids all answer 404 alike.
 */
@RestController
public final class FilesController {

  private final CurrentActor actors;
  private final FileDirectory files;
  private final BlobStore blobs;

  /** Hands out what {@code files} allows. */
  public FilesController(CurrentActor actors, FileDirectory files, BlobStore blobs) {
    this.actors = actors;
    this.files = files;
    this.blobs = blobs;
  }

  /** The content with its name, media type and SHA-256 as entity tag. */
  @GetMapping("/files/{id}")
  public ResponseEntity<Resource> download(@PathVariable String id) {
    var reader = actors.require();
    AttachedFile file = files.find(fileId(id), reader);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .eTag(file.sha256())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new BlobResource(blobs, file));
  }

  private static FileId fileId(String id) {
    try {
      return new FileId(id);
    } catch (Refused e) {
      throw Refused.notFound("file");
    }
  }

  private static String attachment(AttachedFile file) {
    return ContentDisposition.attachment()
        .filename(file.name(), StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    HttpStatus status =
        switch (refused.rejection().code()) {
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case NOT_FOUND, BAD_INPUT -> HttpStatus.NOT_FOUND;
          case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
          case CONFLICT, RULE_VIOLATED -> HttpStatus.CONFLICT;
        };
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(status, refused.rejection().message()))
        .build();
  }
}
