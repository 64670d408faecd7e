package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.oauth.SignIn;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.connect.oauth.SignInSettings;
import dev.weighhouse.connect.oauth.SignInStart;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.connections.Access.Way;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Lets a connection in once more that is there already, by a sign-in or by a fresh secret: the same connection, and the same company.
 * What was kept before stays until the new one is there.
 */
final class SignInAgain {
    private final Workbench bench;
    private final Connection connection;
    private final Runnable done;
    private final Access access;
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /** @param done is told when the new one is kept */
    SignInAgain(Workbench bench, Browser browser, Connection connection, Provider provider, Runnable done) {
        this.bench = bench;
        this.connection = connection;
        this.done = done;
        this.access = new Access(bench, browser, this::start, this::check);
        access.of(provider);
        access.ask(connection.settings());
        var ways = access.ways();
        var registered = connection.setting(SignInSettings.CLIENT).isPresent();
        access.wayProperty().set(registered && ways.contains(Way.BROWSER) ? Way.BROWSER : ways.getFirst());
        check();
    }

    /** As the same app, and where nothing is typed with the client secret that is kept. */
    private SignInStart start(SignInPlan plan, @Nullable String clientSecret) {
        return clientSecret == null
                ? SignIn.again(
                        plan,
                        connection,
                        bench.current().orElseThrow().workspace().secrets(),
                        bench.clock())
                : SignIn.begin(plan, clientSecret, bench.clock());
    }

    private void check() {
        obstacle.set(access.obstacle(connection.settings()));
    }

    String title() {
        return connection.title();
    }

    Access access() {
        return access;
    }

    void beginSignIn() {
        access.beginSignIn(connection.settings());
    }

    /** What is still missing, as a sentence; empty when it can be kept. */
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void keep() {
        var kept = access.kept();
        if (kept.isEmpty() || !obstacle.get().isEmpty()) {
            return;
        }
        failure.set(null);
        bench.write(
                Words.text("connections.secret.keeping", connection.title()),
                workspace -> workspace.keepSecret(connection.id(), kept.get()),
                () -> {
                    forget();
                    done.run();
                },
                failure::set);
    }

    /** Whatever is on its way, or was typed, is of no use any more. */
    void forget() {
        access.forget();
    }
}
