package eu.cpms.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable name and revision under which an event is stored: classes may move, this may not. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

  /** Context and past-tense verb in kebab case, such as {@code panel.lead-appointed}. */
  String value();

  /** Raised by one with each change of the event's shape; old revisions load through upcasters. */
  int revision() default 1;
}
