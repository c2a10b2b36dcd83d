package eu.cpms.ingest;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns the FTP library's own log down, unless the operator sets a level: it would write every
 * command down, and file names may hold what identifies a patient.
 */
final class QuietFtpLibrary implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "quietFtpLibrary", Map.of("logging.level.org.apache.ftpserver", "OFF")));
  }
}
