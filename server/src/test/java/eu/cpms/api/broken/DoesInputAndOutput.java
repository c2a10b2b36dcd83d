package eu.cpms.api.broken;

import java.nio.file.Path;
import org.springframework.core.io.Resource;

/** Breaks the rules on purpose, for the test that they can fail. */
record DoesInputAndOutput(Path file, Resource resource) {}
