package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks a wallet of our own, on a bus of our own. */
class KWalletLockTest {
    private @Nullable Process bus;
    private String address = "";

    /** A wallet that only says whether it is open. */
    public static final class Fake implements KWalletLock.Wallet {
        private final boolean open;

        Fake(boolean open) {
            this.open = open;
        }

        @Override
        public String localWallet() {
            return "kdewallet";
        }

        @Override
        public boolean isOpen(String wallet) {
            return open && wallet.equals("kdewallet");
        }

        @Override
        public boolean isRemote() {
            return false;
        }

        @Override
        public String getObjectPath() {
            return KWalletLock.PATH;
        }
    }

    @BeforeEach
    void start() throws IOException {
        BufferedReader said;
        try {
            bus = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            said = bus.inputReader();
        } catch (IOException e) {
            assumeTrue(false, "no bus can be started here");
            throw e;
        }
        address = String.valueOf(said.readLine());
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (bus != null) {
            bus.destroy();
            bus.waitFor();
        }
    }

    private DBusConnectionBuilder here() {
        return DBusConnectionBuilder.forAddress(address);
    }

    private boolean closed(boolean open) throws Exception {
        try (var wallet = here().withShared(false).build()) {
            wallet.requestBusName(KWalletLock.NAME);
            wallet.exportObject(KWalletLock.PATH, new Fake(open));
            return KWalletLock.closed(here());
        }
    }

    @Test
    void oneThatIsOpenIsNotClosed() throws Exception {
        assertThat(closed(true)).isFalse();
    }

    @Test
    void oneThatNobodyOpenedIsClosed() throws Exception {
        assertThat(closed(false)).isTrue();
    }

    @Test
    void whereThereIsNoneNothingIsSaid() {
        assertThatThrownBy(() -> KWalletLock.closed(here())).isInstanceOf(DBusExecutionException.class);
    }
}
