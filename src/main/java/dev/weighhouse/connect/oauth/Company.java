package dev.weighhouse.connect.oauth;

import dev.weighhouse.connect.PlainText;

/**
 * A company that a sign-in opens.
 *
 * @param id as the setting of the connection has it
 * @param name as people know it; the id where the service gives no name
 */
public record Company(String id, String name) {
    public Company {
        name = PlainText.name(name);
    }
}
