package eu.cpms.api.consent;

/** The three things a patient is asked to agree to. */
public enum ConsentKind {
  /** Sharing de-identified data in networks for diagnosis and treatment: needed for everything. */
  CARE,
  /** De-identified data in the networks' databases and registries. */
  REGISTRY,
  /** May be contacted about research; carries no right to data. */
  RESEARCH_CONTACT
}
