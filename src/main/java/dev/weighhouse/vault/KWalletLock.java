package dev.weighhouse.vault;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.DBusInterface;

/**
 * Whether KWallet is closed. Where somebody declines to open it, it answers a search as if nothing were there, so that this has to be
 * asked before an empty answer is believed. One that another program has open, and that is kept from this one, is not told from one
 * that holds nothing.
 */
final class KWalletLock {
    static final String NAME = "org.kde.kwalletd5";
    static final String PATH = "/modules/kwalletd5";

    private KWalletLock() {}

    /** What is asked of the wallet; public, as the library makes calls of it. */
    @DBusInterfaceName("org.kde.KWallet")
    public interface Wallet extends DBusInterface {
        /** The wallet that the library uses. */
        String localWallet();

        boolean isOpen(String wallet);
    }

    /** Puts no question before the person. */
    static boolean closed() throws Exception {
        return closed(DBusConnectionBuilder.forSessionBus());
    }

    static boolean closed(DBusConnectionBuilder address) throws Exception {
        try (var bus = address.withShared(false).build()) {
            var wallet = bus.getRemoteObject(NAME, PATH, Wallet.class);
            return !wallet.isOpen(wallet.localWallet());
        }
    }
}
