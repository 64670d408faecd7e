package dev.weighhouse.crossing;

/**
 * One change of an account on its way. The bytes are made once, kept in the log before anything is sent, and sent unchanged.
 *
 * @param key the key of its fact
 * @param change what the bytes say; what the platform shows afterwards is compared with it
 * @param body the bytes
 */
public record AccountParcel(CrossingKey key, AccountChange change, Body body) {}
