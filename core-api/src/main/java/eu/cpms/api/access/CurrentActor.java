package eu.cpms.api.access;

/** Who is asking, for those who answer a request. */
public interface CurrentActor {

  /** The signed-in member with the roles that hold now; refuses as forbidden when there is none. */
  Actor require();

  /** The network address that the request came from, for the record of the event. */
  String client();
}
