package eu.cpms.command.broken;

import eu.cpms.query.broken.KnowsTheWriteSide;
import eu.cpms.server.CpmsApplication;

/** Breaks the rules on purpose, for the test that they can fail. */
public record KnowsTheReadSide(KnowsTheWriteSide query, CpmsApplication server) {}
