package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import java.time.Instant;

/**
 * A person let more accounts be archived than usual.
 *
 * @param platform where
 * @param accounts how many
 * @param plan the fingerprint of the plan that they saw
 * @param reason why
 * @param by who
 * @param at when
 */
public record ArchiveConsent(ConnectionId platform, int accounts, Digest plan, String reason, String by, Instant at) {}
