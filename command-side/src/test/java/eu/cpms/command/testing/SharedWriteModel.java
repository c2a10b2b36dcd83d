package eu.cpms.command.testing;

import eu.cpms.command.desk.CommandDesk;
import org.springframework.context.ConfigurableApplicationContext;

/** One running write model for all tests that need nothing special, with its people registered. */
public final class SharedWriteModel {

  private static final ConfigurableApplicationContext APPLICATION = start();

  private SharedWriteModel() {}

  public static <T> T get(Class<T> part) {
    return APPLICATION.getBean(part);
  }

  public static CommandDesk desk() {
    return get(CommandDesk.class);
  }

  public static Cases cases() {
    return new Cases(desk());
  }

  private static ConfigurableApplicationContext start() {
    ConfigurableApplicationContext application = RunningWriteModel.start("cpms.roles=command");
    new Cases(application.getBean(CommandDesk.class)).people();
    return application;
  }
}
