package eu.cpms.command.panel;

import eu.cpms.api.Rule;

record LeadIsAnother(boolean another) implements Rule {

  @Override
  public boolean isMet() {
    return another;
  }

  @Override
  public String message() {
    return "The panel has no lead yet, or another one takes over.";
  }
}
