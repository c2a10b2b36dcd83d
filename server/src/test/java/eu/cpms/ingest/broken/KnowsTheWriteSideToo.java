package eu.cpms.ingest.broken;

import eu.cpms.command.broken.KnowsTheReadSide;

/** Breaks the rules on purpose, for the test that they can fail. */
record KnowsTheWriteSideToo(KnowsTheReadSide command) {}
