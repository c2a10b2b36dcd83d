package eu.cpms.media.engine.rtp;

/**
 * Where media enters and leaves an element. The two may be wired up at any time.
 *
 * @param outlets what the element gives
 * @param inlets what the element takes
 */
public record MediaPort(PerKind<Outlet> outlets, PerKind<? extends Inlet> inlets) {}
