package eu.cpms.command.panel;

import eu.cpms.api.access.Actor;

/** A member with the roles that hold now. */
record Expert(String name, Actor actor) {}
