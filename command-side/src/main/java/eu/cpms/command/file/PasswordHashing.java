package eu.cpms.command.file;

import eu.cpms.api.Refused;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashing is slow on purpose: it has a thread of its own, so that it slows nothing else. */
@Component
class PasswordHashing implements DisposableBean {

  private static final int WAITING = 50;

  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          0,
          1,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          new AxonThreadFactory("password-hashing"));

  CompletableFuture<String> hash(DropBoxPassword password) {
    try {
      return CompletableFuture.supplyAsync(
          () -> String.valueOf(bcrypt.encode(password.characters())), thread);
    } catch (RejectedExecutionException full) {
      return CompletableFuture.failedFuture(
          Refused.unavailable("Too many drop boxes are opened at once: try again in a moment."));
    }
  }

  @Override
  public void destroy() {
    thread.shutdown();
  }
}
