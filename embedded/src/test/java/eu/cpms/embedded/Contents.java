package eu.cpms.embedded;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes one thing into each server, and finds it again. */
final class Contents {
  private static final TopicPartition TOPIC = new TopicPartition("kept", 0);

  private final PostgresEndpoint postgres;
  private final URI elasticsearch;
  private final String kafka;

  Contents(EmbeddedServers servers) {
    this.postgres = servers.postgresEndpoint();
    this.elasticsearch = servers.elasticsearchUri();
    this.kafka = servers.kafkaBootstrapServers();
  }

  void write(String word) throws Exception {
    writeRow(word);
    new Http(elasticsearch).send("PUT", "/kept/_doc/1?refresh=true", "{\"word\":\"" + word + "\"}");
    writeRecord(word);
  }

  /** The word as PostgreSQL, Elasticsearch and Kafka have it. */
  List<String> read() throws Exception {
    return List.of(readRow(), readDocument(), readRecord());
  }

  private void writeRow(String word) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create table kept (word text)");
      statement.execute("insert into kept values ('" + word + "')");
    }
  }

  private String readRow() throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select word from kept")) {
      return rows.next() ? rows.getString(1) : "no row";
    }
  }

  String setting(String name) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("postgres"), postgres.user(), postgres.password());
  }

  private String readDocument() throws IOException, InterruptedException {
    return new Http(elasticsearch)
        .send("GET", "/kept/_source/1", "")
        .replaceAll(".*:\"(.*)\".*", "$1");
  }

  private void writeRecord(String word) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    try (Admin admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1))).all().get();
    }
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC.topic(), word)).get(20, TimeUnit.SECONDS);
    }
  }

  private String readRecord() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(TOPIC));
      consumer.seekToBeginning(List.of(TOPIC));
      var records = consumer.poll(Duration.ofSeconds(20));
      return records.isEmpty() ? "no record" : records.iterator().next().value();
    }
  }
}
