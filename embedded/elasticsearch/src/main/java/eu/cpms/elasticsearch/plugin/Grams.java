package eu.cpms.elasticsearch.plugin;

import org.elasticsearch.common.settings.Settings;

/** The n-gram settings with the defaults of the full distribution. */
final class Grams {

  private Grams() {}

  static int shortest(Settings settings) {
    return settings.getAsInt("min_gram", 1);
  }

  static int longest(Settings settings) {
    return settings.getAsInt("max_gram", 2);
  }

  static boolean keepsOriginal(Settings settings) {
    return settings.getAsBoolean("preserve_original", false);
  }
}
