package eu.cpms.query;

/** Stands for a class of the read side, which the architecture test has to find. */
public final class StrangerFromTheReadSide {}
