package eu.cpms.server;

import eu.cpms.query.fold.Projections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The application calls itself ready when reading works, or without it after a while. */
@Component
@Order(0)
class ReadModelsServed implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(ReadModelsServed.class);
  private static final int LONGEST_SECONDS = 20;

  private final Projections projections;

  ReadModelsServed(Projections projections) {
    this.projections = projections;
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException, ExecutionException {
    try {
      projections.served().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException elasticsearchIsAway) {
      log.warn("Started without Elasticsearch: reading begins when it answers");
    }
  }
}
