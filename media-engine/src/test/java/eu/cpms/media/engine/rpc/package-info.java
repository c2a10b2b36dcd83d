@NullMarked
package eu.cpms.media.engine.rpc;

import org.jspecify.annotations.NullMarked;
