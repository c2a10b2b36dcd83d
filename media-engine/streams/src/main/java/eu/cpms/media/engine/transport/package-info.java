/** From a datagram to a decrypted packet and back: UDP, ICE, DTLS, SRTP. */
@NullMarked
package eu.cpms.media.engine.transport;

import org.jspecify.annotations.NullMarked;
