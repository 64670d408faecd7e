package dev.weighhouse.vault;

import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.secret.Collection;
import org.freedesktop.secret.Service;
import org.freedesktop.secret.Static;

/**
 * Whether the Secret Service is locked. It answers a search in a locked collection as if nothing were there, so that this has to be
 * asked before an empty answer is believed.
 */
final class SecretServiceLock {
    private static final String DEFAULT_COLLECTION = "/org/freedesktop/secrets/aliases/default";

    private SecretServiceLock() {}

    /** Also where there is no collection to read from. Puts no question before the person. */
    static boolean closed() throws Exception {
        try (var bus = DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
            return new Collection(Static.Convert.toObjectPath(DEFAULT_COLLECTION), new Service(bus)).isLocked();
        }
    }
}
