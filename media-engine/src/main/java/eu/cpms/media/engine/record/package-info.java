/** Files and pictures made of packets: remuxing recorder, composite. */
@NullMarked
package eu.cpms.media.engine.record;

import org.jspecify.annotations.NullMarked;
