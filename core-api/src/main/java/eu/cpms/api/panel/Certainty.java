package eu.cpms.api.panel;

/** How sure an expert is of a contribution. */
public enum Certainty {
  LOW,
  MODERATE,
  HIGH
}
