package eu.cpms.api.patient;

/** Sex at birth, in the values of the common data elements for rare disease registration. */
public enum SexAtBirth {
  FEMALE,
  MALE,
  UNDETERMINED,
  UNKNOWN
}
