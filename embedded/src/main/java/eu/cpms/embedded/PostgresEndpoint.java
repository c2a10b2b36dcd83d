package eu.cpms.embedded;

/**
 * Where PostgreSQL listens and who may sign in.
 *
 * @param user a superuser
 * @param password made at the first start and kept in the data folder
 */
public record PostgresEndpoint(int port, String user, String password) {

  /** The database made for the application at the first start. */
  public static final String DATABASE = "cpms";

  /** The address of a database of this server, for JDBC. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return user + "@127.0.0.1:" + port;
  }
}
