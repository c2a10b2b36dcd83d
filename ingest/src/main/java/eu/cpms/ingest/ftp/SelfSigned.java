package eu.cpms.ingest.ftp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A new P-256 key with a certificate signed by itself, for localhost and one more name. */
record SelfSigned(PrivateKey key, X509Certificate certificate) {

  private static final Duration VALID = Duration.ofDays(3650);

  static SelfSigned create(String host, Instant now) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    try {
      return new SelfSigned(pair.getPrivate(), certificate(pair, host, now));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("No certificate could be made for " + host, e);
    }
  }

  /** The SHA-256 of the certificate as FTP clients show it. */
  String fingerprint() throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
  }

  private static X509Certificate certificate(KeyPair pair, String host, Instant now)
      throws IOException, OperatorCreationException, GeneralSecurityException {
    X500Name name = new X500Name("CN=CPMS drop boxes");
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(120, new SecureRandom()),
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(VALID)),
            name,
            pair.getPublic());
    builder.addExtension(Extension.subjectAlternativeName, false, names(host));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static GeneralNames names(String host) {
    boolean isAddress = host.matches("[0-9.]+") || host.contains(":");
    int kind = isAddress ? GeneralName.iPAddress : GeneralName.dNSName;
    return new GeneralNames(
        new GeneralName[] {
          new GeneralName(GeneralName.dNSName, "localhost"),
          new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
          new GeneralName(kind, host)
        });
  }
}
