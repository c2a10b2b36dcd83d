package eu.cpms.embedded.broken;

import eu.cpms.api.panel.PanelId;

/** Breaks the rules on purpose, for the test that they can fail. */
record KnowsTheProduct(PanelId panel) {}
