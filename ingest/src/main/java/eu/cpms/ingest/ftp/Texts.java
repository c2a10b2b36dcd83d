package eu.cpms.ingest.ftp;

import java.util.List;
import java.util.Map;
import org.apache.ftpserver.message.MessageResource;
import org.apache.ftpserver.message.MessageResourceFactory;
import org.jspecify.annotations.Nullable;

/** The library's replies, but for those that would promise or tell something else than we do. */
final class Texts implements MessageResource {

  private static final Map<String, String> OURS =
      Map.of(
          "220", "CPMS drop boxes. Encryption: explicit FTP over TLS.",
          "211.FEAT",
              "Extensions supported\n SIZE\n REST STREAM\n MLST Size;Modify;Type;Perm\n AUTH TLS\n"
                  + " PBSZ\n PROT\n EPSV\n UTF8\nEnd",
          "530.PASS", "LOGIN_FAILED: no open drop box has this user name and password.",
          "550.CWD", "ONE_FOLDER: a drop box has no folders.");

  private final MessageResource library = new MessageResourceFactory().createMessageResource();

  @Override
  public List<String> getAvailableLanguages() {
    return library.getAvailableLanguages();
  }

  @Override
  public String getMessage(int code, @Nullable String command, @Nullable String language) {
    String ours = OURS.get(command == null ? String.valueOf(code) : code + "." + command);
    return ours == null ? library.getMessage(code, command, language) : ours;
  }

  @Override
  public Map<String, String> getMessages(@Nullable String language) {
    return library.getMessages(language);
  }
}
