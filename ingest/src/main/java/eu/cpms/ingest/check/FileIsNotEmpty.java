package eu.cpms.ingest.check;

import eu.cpms.api.file.FileReceived.Refusal;
import java.io.IOException;
import java.util.Optional;

record FileIsNotEmpty() implements FileRule {

  @Override
  public Optional<Refusal> refusal(FileName name, Content content) throws IOException {
    return content.size() > 0
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "EMPTY_FILE", "The file is empty. Check it on your side and send it again."));
  }
}
