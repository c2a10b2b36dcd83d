package eu.cpms.command.file;

import eu.cpms.api.Rule;

record BoxIsOpen(boolean closed) implements Rule {

  @Override
  public boolean isMet() {
    return !closed;
  }

  @Override
  public String message() {
    return "The drop box is not closed yet.";
  }
}
