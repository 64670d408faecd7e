package dev.weighhouse.crossing;

/**
 * Something a platform is told, on its way. The bytes are made once, kept in the log before anything is sent, and sent unchanged on
 * every attempt.
 *
 * @param key the key of its fact; its short form is inside the bytes
 * @param kind what sort of fact it is
 * @param body the bytes
 */
public record FeedbackParcel(CrossingKey key, FactKind kind, Body body) {}
