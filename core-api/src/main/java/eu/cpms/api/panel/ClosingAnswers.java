package eu.cpms.api.panel;

import org.jspecify.annotations.Nullable;

/**
 * What the closing dialog asks.
 *
 * @param followUpMonths when the requester shall report back: 3, 6 or 12; null for never
 */
public record ClosingAnswers(
    boolean adviceGiven, boolean managementChanged, @Nullable Integer followUpMonths) {}
