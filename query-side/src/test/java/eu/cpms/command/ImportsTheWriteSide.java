package eu.cpms.command;

/** What the first rule forbids. */
public final class ImportsTheWriteSide {

  private final Aggregate aggregate = new Aggregate();

  @Override
  public String toString() {
    return aggregate.toString();
  }

  static final class Aggregate {}
}
