package eu.cpms.query.fold;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;

/** How far one index has come, kept in the token store and claimed by one node at a time. */
final class Checkpoint {

  private static final int SEGMENT = 0;
  private final TokenStore tokens;
  private final TransactionManager transactions;
  private final String name;

  Checkpoint(TokenStore tokens, TransactionManager transactions, IndexName index) {
    this.tokens = tokens;
    this.transactions = transactions;
    this.name = index.toString();
  }

  boolean exists() {
    return transactions.fetchInTransaction(() -> tokens.fetchSegments(name).length > 0);
  }

  /** Starts from the first event, unless another node was quicker. */
  void createIfAbsent() {
    if (exists()) {
      return;
    }
    try {
      transactions.executeInTransaction(() -> tokens.initializeTokenSegments(name, 1, null));
    } catch (UnableToClaimTokenException | UnableToInitializeTokenException e) {
      if (!exists()) {
        throw e;
      }
    }
  }

  /**
   * Claims the checkpoint; throws {@link UnableToClaimTokenException} while another node has it.
   */
  @Nullable TrackingToken claim() {
    return transactions.fetchInTransaction(() -> tokens.fetchToken(name, SEGMENT));
  }

  /** Keeps the position; throws when the claim was lost. */
  void store(TrackingToken token) {
    transactions.executeInTransaction(() -> tokens.storeToken(token, name, SEGMENT));
  }

  void extend() {
    transactions.executeInTransaction(() -> tokens.extendClaim(name, SEGMENT));
  }

  void release() {
    transactions.executeInTransaction(() -> tokens.releaseClaim(name, SEGMENT));
  }

  /** Forgets the position; the caller holds the claim or nobody does. */
  void delete() {
    transactions.executeInTransaction(
        () -> {
          if (tokens.fetchSegments(name).length > 0) {
            tokens.fetchToken(name, SEGMENT);
            tokens.deleteToken(name, SEGMENT);
          }
        });
  }
}
