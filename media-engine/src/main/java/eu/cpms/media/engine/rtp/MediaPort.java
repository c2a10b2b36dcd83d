package eu.cpms.media.engine.rtp;

/** Where media enters and leaves an element. The two may be wired up at any time. */
public interface MediaPort {
  /** What the element gives. */
  Outlet outlet(MediaKind kind);

  /** What the element takes. */
  Inlet inlet(MediaKind kind);
}
