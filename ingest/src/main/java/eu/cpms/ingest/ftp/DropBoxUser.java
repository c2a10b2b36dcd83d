package eu.cpms.ingest.ftp;

import eu.cpms.api.file.DropBoxDirectory.OpenDropBoxAccount;
import java.util.List;
import org.apache.ftpserver.ftplet.Authority;
import org.apache.ftpserver.ftplet.AuthorizationRequest;
import org.apache.ftpserver.ftplet.User;
import org.jspecify.annotations.Nullable;

/** A signed-in drop box, as the FTP library knows users. What it may do is not the library's. */
record DropBoxUser(OpenDropBoxAccount box) implements User {

  @Override
  public String getName() {
    return box.id().value();
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public List<? extends Authority> getAuthorities() {
    return List.of();
  }

  @Override
  public List<? extends Authority> getAuthorities(Class<? extends Authority> kind) {
    return List.of();
  }

  @Override
  public @Nullable AuthorizationRequest authorize(AuthorizationRequest request) {
    return null;
  }

  @Override
  public int getMaxIdleTime() {
    return 0;
  }

  @Override
  public boolean getEnabled() {
    return true;
  }

  @Override
  public String getHomeDirectory() {
    return "/";
  }
}
