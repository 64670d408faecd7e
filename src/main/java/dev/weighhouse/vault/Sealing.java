package dev.weighhouse.vault;

/**
 * An opened passphrase: the key, and the head of the file it belongs to. It shows neither when printed. Closing wipes the key.
 *
 * @param head without a nonce and names, which each writing puts in
 */
record Sealing(SealingKey key, SealedHeader head) implements AutoCloseable {

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "Sealing";
    }
}
