package eu.cpms.ingest.ftp;

import eu.cpms.ingest.blob.Durable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's key and certificate: its own file when set, otherwise one made at the first start.
 */
final class FtpCertificate {

  private static final Logger LOG = LoggerFactory.getLogger(FtpCertificate.class);
  private static final String TYPE = "PKCS12";
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;
  private final FtpProperties settings;
  private final Clock clock;

  FtpCertificate(Path folder, FtpProperties settings, Clock clock) {
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
  }

  /** A key store with its password. */
  record Keys(KeyStore store, char[] password) {}

  Keys load() throws IOException, GeneralSecurityException {
    Path own = settings.keyStore();
    if (own != null) {
      String password = settings.keyStorePassword();
      return read(own, password == null ? "" : password);
    }
    Path file = folder.resolve("certificate.p12");
    Path password = folder.resolve("certificate.password");
    if (!Files.exists(file)) {
      create(file, password);
    }
    return read(file, Files.readString(password));
  }

  private void create(Path file, Path passwordFile) throws IOException, GeneralSecurityException {
    Durable.createFolders(folder, folder);
    String password = new BigInteger(160, new SecureRandom()).toString(36);
    Files.deleteIfExists(passwordFile);
    Files.writeString(Files.createFile(passwordFile, OWNER_ONLY), password);
    SelfSigned made = SelfSigned.create(settings.host(), clock.instant());
    KeyStore store = KeyStore.getInstance(TYPE);
    store.load(null, null);
    store.setKeyEntry(
        "ftp", made.key(), password.toCharArray(), new Certificate[] {made.certificate()});
    write(store, password, file);
    LOG.info("Made a certificate for FTP; SHA-256 fingerprint {}", made.fingerprint());
  }

  private void write(KeyStore store, String password, Path file)
      throws IOException, GeneralSecurityException {
    Path draft = folder.resolve("certificate.draft");
    Files.deleteIfExists(draft);
    try (OutputStream out = Files.newOutputStream(Files.createFile(draft, OWNER_ONLY))) {
      store.store(out, password.toCharArray());
    }
    Durable.sync(draft);
    Files.move(draft, file);
    Durable.sync(folder);
  }

  private static Keys read(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(TYPE);
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    return new Keys(store, password.toCharArray());
  }
}
