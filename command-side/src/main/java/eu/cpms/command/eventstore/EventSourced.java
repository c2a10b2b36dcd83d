package eu.cpms.command.eventstore;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * An aggregate as all of ours are: addressed by {@link eu.cpms.api.Command#target()}, cached, with
 * snapshots of its fields. Raise {@link org.axonframework.serialization.Revision} with each change
 * of the fields: older snapshots are then left aside.
 */
@Aggregate(
    snapshotTriggerDefinition = "everyFewEvents",
    cache = "aggregateCache",
    lockFactory = "aggregateLocks",
    commandTargetResolver = "commandTarget")
@JacksonAnnotationsInside
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventSourced {}
