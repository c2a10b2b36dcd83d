package eu.cpms.ingest.check;

import eu.cpms.api.file.FileReceived.Refusal;
import java.io.IOException;
import java.util.Optional;

/** One rule that a received file must keep. */
interface FileRule {

  /** Why the file breaks the rule; empty when it keeps it. */
  Optional<Refusal> refusal(FileName name, Content content) throws IOException;
}
