package eu.cpms.embedded.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Makes databases. */
final class Databases {

  private Databases() {}

  /** Makes an empty database by way of an existing one, and returns its name. */
  static String make(String existing, String user, String password) {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(existing, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return name;
    } catch (SQLException e) {
      throw new IllegalStateException("no database for the test", e);
    }
  }
}
