package eu.cpms.ingest.receive;

import eu.cpms.api.file.DropBoxDirectory.OpenDropBoxAccount;

/** Who sends: the drop box that was signed in to, and the network address. */
public record Sender(OpenDropBoxAccount box, String client) {}
