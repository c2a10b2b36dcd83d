package eu.cpms.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.embedded.testing.TestServers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalysisPluginTest {
  private final Http elasticsearch = new Http(TestServers.get().elasticsearch());

  @Test
  void namesAreFoundByTheirFirstLettersWithoutAccents() throws Exception {
    assertThat(
            tokens(
                """
                {"tokenizer": "standard", "text": "Ångström",
                 "filter": ["lowercase", "asciifolding",
                            {"type": "edge_ngram", "min_gram": 2, "max_gram": 4}]}
                """))
        .containsExactly("an", "ang", "angs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'tokenizer': 'keyword', 'filter': ['trim'], 'text': ' one two ' | one two",
        "'tokenizer': 'whitespace', 'filter': ['porter_stem'], 'text': 'running' | run",
        "'tokenizer': {'type':'ngram','min_gram':3,'max_gram':3}, 'text': 'abcd' | abc,bcd",
        "'tokenizer': 'keyword', 'filter': ['ngram'], 'text': 'ab' | a,ab,b",
        "'analyzer': 'english', 'text': 'the diseases' | diseas",
        "'analyzer': 'german', 'text': 'die Häuser' | haus"
      })
  void componentsHaveTheNamesOfTheFullDistribution(String request, String expected)
      throws Exception {
    assertThat(tokens("{" + request.replace('\'', '"') + "}"))
        .containsExactly(expected.strip().split(","));
  }

  @Test
  void foldingWorksInAKeywordsNormalizer() throws Exception {
    elasticsearch.send(
        "PUT",
        "/normalized",
        """
        {"settings": {"analysis": {"normalizer": {"folded":
            {"type": "custom", "filter": ["lowercase", "asciifolding"]}}}},
         "mappings": {"properties": {"name": {"type": "keyword", "normalizer": "folded"}}}}
        """);
    elasticsearch.send("PUT", "/normalized/_doc/1?refresh=true", "{\"name\": \"Åse\"}");

    assertThat(elasticsearch.send("GET", "/normalized/_count?q=name:ase", ""))
        .contains("\"count\":1");
  }

  @Test
  void theRootPageTellsTheVersion() throws Exception {
    JsonNode page = JsonMapper.shared().readTree(elasticsearch.send("GET", "/", ""));

    assertThat(page.at("/version/number").asString()).isEqualTo("9.5.2");
    assertThat(page.at("/tagline").asString()).isEqualTo("You Know, for Search");
  }

  private List<String> tokens(String request) throws Exception {
    String answer = elasticsearch.send("GET", "/_analyze", request);
    return JsonMapper.shared().readTree(answer).findValuesAsString("token");
  }
}
