package eu.cpms.command.consent;

import eu.cpms.api.Rule;
import java.util.Set;

record FormLanguageIsOffered(String language) implements Rule {

  /** The 24 official languages of the Union, Norwegian and Ukrainian. */
  private static final Set<String> OFFERED =
      Set.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
          "lv", "mt", "nb", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "uk");

  @Override
  public boolean isMet() {
    return OFFERED.contains(language);
  }

  @Override
  public String message() {
    return "The consent form is in one of the 26 languages in which forms are offered.";
  }
}
