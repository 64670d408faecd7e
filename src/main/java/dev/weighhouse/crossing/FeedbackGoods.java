package dev.weighhouse.crossing;

/**
 * Something that a platform is to be told once.
 *
 * @param key the key of its fact
 * @param subject how people look for it
 * @param by who approves or sends it
 */
public record FeedbackGoods(CrossingKey key, LogEntry.Subject subject, String by) implements Freight {}
