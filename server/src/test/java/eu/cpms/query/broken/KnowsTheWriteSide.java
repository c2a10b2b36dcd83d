package eu.cpms.query.broken;

import eu.cpms.command.broken.KnowsTheReadSide;
import eu.cpms.server.CpmsApplication;

/** Breaks the rules on purpose, for the test that they can fail. */
public record KnowsTheWriteSide(KnowsTheReadSide command, CpmsApplication server) {}
