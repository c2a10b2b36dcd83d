package eu.cpms.ingest.receive;

/**
 * What a drop box may do.
 *
 * @param maxFileSize of one file, in bytes
 * @param refusalsPerHour how many refused files an hour reach the panel's timeline
 */
public record ReceptionLimits(long maxFileSize, int refusalsPerHour) {}
