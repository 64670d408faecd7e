package dev.weighhouse.crossing;

/**
 * One change of an account that is to stand on a platform.
 *
 * @param key the key of its fact
 * @param change what is to become of it
 * @param subject how people look for it
 * @param by who has it sent
 */
public record AccountGoods(CrossingKey key, AccountChange change, LogEntry.Subject subject, String by)
        implements Freight {}
