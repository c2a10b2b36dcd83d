package eu.cpms.command.file;

import eu.cpms.api.Rule;

record FewerThanTwentyBoxesAreOpen(int open) implements Rule {

  @Override
  public boolean isMet() {
    return open < 20;
  }

  @Override
  public String message() {
    return "The panel has fewer than twenty open drop boxes: close one first.";
  }
}
