package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Tried;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.crossings.MemoryArchive;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;

class ConnectionsPicturesTest {

    private static Parent screen(Bench bench, Consumer<ConnectionsModel> before) {
        bench.workspaces.sample.crossings = MeasuredLog.of(MeasuredLog.FOUR_MONTHS);
        var model = new ConnectionsModel(bench.bench, bench.pulling, FakeProvider.ALL, _ -> {});
        var screen = new ConnectionsScreen(model);
        screen.attach();
        before.accept(model);
        return (Parent) screen.node();
    }

    private static Parent full() {
        var bench = new Bench();
        bench.bench.openSample();
        bench.pulling.pullAll();
        return screen(bench, _ -> {});
    }

    private static Parent failing() {
        var bench = new Bench();
        bench.workspaces.sample.monthEnd.failing.put(
                new ConnectionId("stripe"),
                new Failure.SignInNeeded("Stripe could not be read at 16:41: the sign-in has expired."));
        bench.bench.openSample();
        bench.pulling.pullAll();
        return screen(bench, _ -> {});
    }

    /** Of one connection, so that what is measured is in the picture. */
    private static Parent measured() {
        var bench = new Bench();
        bench.bench.openSample();
        var model = new ConnectionsModel(bench.bench, bench.pulling, FakeProvider.ALL, _ -> {});
        bench.workspaces.sample.crossings = MeasuredLog.of(MeasuredLog.FOUR_MONTHS);
        var pane = new MeasuresPane(model.measures());
        pane.attach();
        return new BorderPane(pane);
    }

    private static Parent tested() {
        var bench = new Bench();
        var sample = bench.workspaces.sample;
        sample.crossings = new MemoryArchive();
        sample.allowances.put(new ConnectionId("qbo"), new Allowance(500, 0, true, 493, 0, null));
        sample.trial = new Tried(List.of(
                new Tried.Finding(true, "These are the books of Larkfield Coffee, kept in GBP."),
                new Tried.Finding(true, "Its books are closed up to 30 Sep 2026; nothing can be posted to those days."),
                new Tried.Finding(true, "60 accounts can be read, 57 of them active."),
                new Tried.Finding(false, "No account has a number; they are known by their names.")));
        bench.bench.openSample();
        bench.pulling.pullAll();
        return screen(bench, model -> {
            model.tryOut(model.rows().getFirst());
            model.signingOut().ask(model.rows().getLast().id());
        });
    }

    private static Parent empty() {
        var bench = new Bench();
        bench.bench.create(Path.of("/new.weighhouse"), "New", Bench.GBP, Set.of());
        return screen(bench, _ -> {});
    }

    private static Parent form() {
        var bench = new Bench();
        bench.bench.openSample();
        return screen(bench, ConnectionsModel::add);
    }

    private static Parent editing(Consumer<EditConnection> then) {
        var bench = new Bench();
        bench.bench.openSample();
        bench.workspaces.sample.refusesRemoval = new Failure.BadInput(
                "Square cannot be removed: 4 pulls of it and 12 mapping decisions about its accounts are kept, and"
                        + " stay.",
                "Change its name or its settings instead.");
        return screen(bench, model -> {
            model.edit(model.rows().get(1));
            then.accept(Objects.requireNonNull(model.editProperty().get()));
        });
    }

    private static Parent secret() {
        var bench = new Bench();
        bench.bench.openSample();
        return screen(bench, model -> model.signIn(model.rows().getFirst()));
    }

    @Test
    void showsEveryTellingState() {
        assertThat(Pictures.take("connections", "full", _ -> full())).hasSize(4);
        assertThat(Pictures.take("connections", "failing", _ -> failing())).hasSize(4);
        assertThat(Pictures.take("connections", "measured", _ -> measured())).hasSize(4);
        assertThat(Pictures.take("connections", "tested", _ -> tested())).hasSize(4);
        assertThat(Pictures.take("connections", "empty", _ -> empty())).hasSize(4);
        assertThat(Pictures.take("connections", "new", _ -> form())).hasSize(4);
        assertThat(Pictures.take("connections", "edit", _ -> editing(_ -> {}))).hasSize(4);
        assertThat(Pictures.take("connections", "remove", _ -> editing(EditConnection::askToRemove)))
                .hasSize(4);
        assertThat(Pictures.take("connections", "rests", _ -> editing(EditConnection::remove)))
                .hasSize(4);
        assertThat(Pictures.take("connections", "secret", _ -> secret())).hasSize(4);
    }

    @Test
    void namesEveryControl() {
        assertThat(OnScreen.get(() -> SceneWalk.faults(failing()))).isEmpty();
        assertThat(OnScreen.get(() -> SceneWalk.faults(tested()))).isEmpty();
        assertThat(OnScreen.get(() -> SceneWalk.faults(form()))).isEmpty();
        assertThat(OnScreen.get(() -> SceneWalk.faults(editing(EditConnection::askToRemove))))
                .isEmpty();
        assertThat(OnScreen.get(() -> SceneWalk.faults(secret()))).isEmpty();
    }
}
