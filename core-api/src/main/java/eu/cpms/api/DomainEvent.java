package eu.cpms.api;

/** Something that happened: a past-tense record of plain values, never changed. */
public interface DomainEvent {}
