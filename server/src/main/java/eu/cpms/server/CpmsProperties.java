package eu.cpms.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for the application as a whole.
 *
 * @param data the folder in which everything lives: keys, certificates, files, embedded servers
 * @param demo whether this is a demonstration: sample accounts, GraphiQL, bearer tokens
 * @param publicUrl the address that browsers use, without a path; the issuer of the embedded
 *     provider
 * @param administrator the sign-in subject of the first platform administrator
 * @param roles what this node does: web, command, query, ingest, media
 */
@ConfigurationProperties("cpms")
public record CpmsProperties(
    @DefaultValue("data") Path data,
    @DefaultValue("false") boolean demo,
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue("admin") String administrator,
    @DefaultValue({"web", "command", "query", "ingest", "media"}) Set<String> roles) {}
