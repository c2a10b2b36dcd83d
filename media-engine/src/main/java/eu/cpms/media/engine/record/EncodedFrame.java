package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;

/**
 * A whole picture or a piece of sound, still encoded.
 *
 * @param micros when it was captured, on the engine's clock
 * @param key whether it can be decoded on its own
 */
record EncodedFrame(Codec codec, byte[] data, long micros, boolean key) {
  EncodedFrame earlier(long byMicros) {
    return new EncodedFrame(codec, data, micros - byMicros, key);
  }
}
