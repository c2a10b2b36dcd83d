package eu.cpms.media.engine.browser;

/**
 * What a browser says about the sound it plays.
 *
 * @param received packets
 * @param samples played
 * @param concealed samples that were made up because their packets did not come in time
 */
record Sound(double received, double samples, double concealed) {
  /** The share of the sound played since {@code before} that really came, 0 to 1. */
  double heardSince(Sound before) {
    return 1 - (concealed - before.concealed) / (samples - before.samples);
  }
}
