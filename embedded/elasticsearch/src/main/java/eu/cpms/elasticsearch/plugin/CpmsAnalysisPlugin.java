package eu.cpms.elasticsearch.plugin;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;

/**
 * Lucene's own analysis components under the names and settings of the full distribution, so that
 * one set of index settings serves both.
 */
public final class CpmsAnalysisPlugin extends Plugin implements AnalysisPlugin, ActionPlugin {

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.ofEntries(
        entry(
            "asciifolding",
            Filters.normalizing(
                (in, s) -> new ASCIIFoldingFilter(in, s.getAsBoolean("preserve_original", false)))),
        entry("trim", Filters.normalizing((in, s) -> new TrimFilter(in))),
        entry("porter_stem", Filters.plain((in, s) -> new PorterStemFilter(in))),
        entry(
            "edge_ngram",
            Filters.plain(
                (in, s) ->
                    new EdgeNGramTokenFilter(
                        in, Grams.shortest(s), Grams.longest(s), Grams.keepsOriginal(s)))),
        entry(
            "ngram",
            Filters.plain(
                (in, s) ->
                    new NGramTokenFilter(
                        in, Grams.shortest(s), Grams.longest(s), Grams.keepsOriginal(s)))));
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of(
        "keyword",
        (index, env, name, s) -> TokenizerFactory.newFactory(name, KeywordTokenizer::new),
        "whitespace",
        (index, env, name, s) -> TokenizerFactory.newFactory(name, WhitespaceTokenizer::new),
        "ngram",
        (index, env, name, s) ->
            TokenizerFactory.newFactory(
                name, () -> new NGramTokenizer(Grams.shortest(s), Grams.longest(s))));
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of(
        "english", (index, env, name, s) -> new ReadyAnalyzer(name, new EnglishAnalyzer()),
        "german", (index, env, name, s) -> new ReadyAnalyzer(name, new GermanAnalyzer()));
  }

  @Override
  public Collection<RestHandler> getRestHandlers(
      RestHandlersServices services,
      Supplier<DiscoveryNodes> nodes,
      Predicate<NodeFeature> clusterSupports) {
    return List.of(new RootPage(services.settings().get("cluster.name"), nodes));
  }
}
