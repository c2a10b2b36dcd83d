package eu.cpms.media.engine.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RefusedClientsTest {
  @Test
  void manyAreToldOfOnceAMinuteInOneLine() {
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    ((Logger) LoggerFactory.getLogger(RefusedClients.class)).addAppender(told);
    EmbeddedChannel server = new EmbeddedChannel(new RefusedClients());
    for (int i = 0; i < 1000; i++) {
      server.pipeline().fireExceptionCaught(new IOException("Too many open files"));
    }
    server.checkException(); // none got through
    assertThat(told.list)
        .singleElement()
        .matches(event -> event.getThrowableProxy() == null)
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEqualTo(
            "clients that could not connect since the start: 1; the last: Too many open files");
  }
}
