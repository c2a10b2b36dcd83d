package eu.cpms.ingest.check;

import eu.cpms.api.file.FileReceived.Refusal;
import java.io.IOException;
import java.util.Optional;

record ContentIsNotExecutable() implements FileRule {

  private static final Signature EXECUTABLE = new ExecutableMarks();

  @Override
  public Optional<Refusal> refusal(FileName name, Content content) throws IOException {
    return EXECUTABLE.matches(content)
        ? Optional.of(
            new Refusal(
                "EXECUTABLE_NOT_ALLOWED",
                "The content is a program, script or web page, which is never taken."))
        : Optional.empty();
  }
}
