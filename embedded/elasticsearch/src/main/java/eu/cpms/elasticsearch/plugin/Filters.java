package eu.cpms.elasticsearch.plugin;

import java.util.function.BiFunction;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Wraps Lucene token filters the way Elasticsearch asks for them. */
final class Filters {

  /** Makes a filter over a stream, with the settings of the index. */
  interface Maker extends BiFunction<TokenStream, Settings, TokenStream> {}

  private Filters() {}

  static AnalysisProvider<TokenFilterFactory> plain(Maker maker) {
    return (index, env, name, settings) -> new Plain(name, settings, maker);
  }

  /** A filter which may also be used in the normalizer of a keyword field. */
  static AnalysisProvider<TokenFilterFactory> normalizing(Maker maker) {
    return (index, env, name, settings) -> new Normalizing(name, settings, maker);
  }

  private static class Plain extends AbstractTokenFilterFactory {
    private final Settings settings;
    private final Maker maker;

    Plain(String name, Settings settings, Maker maker) {
      super(name);
      this.settings = settings;
      this.maker = maker;
    }

    @Override
    public TokenStream create(TokenStream in) {
      return maker.apply(in, settings);
    }
  }

  private static final class Normalizing extends Plain implements NormalizingTokenFilterFactory {
    Normalizing(String name, Settings settings, Maker maker) {
      super(name, settings, maker);
    }
  }
}
