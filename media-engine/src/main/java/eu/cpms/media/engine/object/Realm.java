package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoModel;
import eu.cpms.media.engine.transport.DtlsIdentity;
import eu.cpms.media.engine.transport.MediaLoop;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What objects share.
 *
 * @param recordings the folder below which recordings may be written
 * @param control the one thread on which objects are created, called and released
 * @param endings recordings that are being completed; a set for many threads
 */
public record Realm(
    KurentoModel model,
    MediaLoop loop,
    DtlsIdentity identity,
    ScheduledExecutorService control,
    EngineLimits limits,
    Path recordings,
    Set<CompletableFuture<?>> endings) {}
