package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.Signature;

record RemarkSaysWhy(Signature signature, String remark) implements Rule {

  @Override
  public boolean isMet() {
    boolean needed =
        signature == Signature.REFUSED || signature == Signature.SIGNED_WITH_RESERVATION;
    return !needed || !remark.isEmpty();
  }

  @Override
  public String message() {
    return "A reservation or a refusal says why in a remark.";
  }
}
