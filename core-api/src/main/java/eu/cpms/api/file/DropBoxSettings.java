package eu.cpms.api.file;

import java.util.List;

/**
 * What a sender has to type into an FTP client, and what the drop boxes take.
 *
 * @param encryption in the words of FTP clients
 * @param allowedExtensions exact, capitals matter
 * @param maxFileSize in bytes
 */
public record DropBoxSettings(
    String host, int port, String encryption, List<String> allowedExtensions, long maxFileSize) {}
