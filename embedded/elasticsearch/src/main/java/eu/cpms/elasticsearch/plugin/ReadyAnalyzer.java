package eu.cpms.elasticsearch.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;

/** Hands out an analyzer that needs no settings. */
final class ReadyAnalyzer extends AbstractIndexAnalyzerProvider<Analyzer> {
  private final Analyzer analyzer;

  ReadyAnalyzer(String name, Analyzer analyzer) {
    super(name);
    this.analyzer = analyzer;
  }

  @Override
  public Analyzer get() {
    return analyzer;
  }
}
