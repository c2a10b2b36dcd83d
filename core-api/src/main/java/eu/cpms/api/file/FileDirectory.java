package eu.cpms.api.file;

import eu.cpms.api.access.Actor;

/** Looks attached files up in the write model, for whoever hands their content out. */
public interface FileDirectory {

  /** The file, if the policy lets this person read its panel; refuses as not found otherwise. */
  AttachedFile find(FileId id, Actor reader);

  /** Where a file's content is (hex SHA-256), and how to hand it out. Size in bytes. */
  record AttachedFile(String name, long size, String sha256, String mediaType) {}
}
