package eu.cpms.query.fold;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import eu.cpms.query.testing.Story;
import eu.cpms.query.testing.TestStore;
import java.io.IOException;

/** All projections, running; what is told can be read at once. */
public final class LiveReadSide implements AutoCloseable {

  private final ReadSide readSide = new ReadSide();
  private final Projections projections = readSide.start(ReadSide.ALL);

  public TestStore store() {
    return readSide.store();
  }

  public ElasticsearchClient client() {
    return readSide.client();
  }

  public String prefix() {
    return readSide.prefix();
  }

  /** Stores the events and waits until every read model holds them. */
  public void tell(Story story) {
    readSide.append(story);
    ReadSide.awaitCaughtUp(projections, ReadSide.ALL.size());
  }

  @Override
  public void close() throws IOException {
    readSide.close();
  }
}
