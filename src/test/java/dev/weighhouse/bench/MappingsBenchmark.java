package dev.weighhouse.bench;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.FakeWorkspaces;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.mappings.FakeMapping;
import dev.weighhouse.ui.mappings.MappingFiles;
import dev.weighhouse.ui.mappings.MappingsScreen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * How the Mappings screen behaves with 20,000 items: frames while scrolling, filter keystroke to the painted picture; on
 * the headless screen, drawn in software.
 */
public final class MappingsBenchmark {
    private static final int ITEMS = 20_000;
    private static final int ACCOUNTS = 400;
    private static final int FRAMES = 2000;
    private static final int WARM_UP = 500;
    private static final int WHEEL_ROWS = 3;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final List<String> KEYSTROKES = List.of(
            "1", "12", "123", "12", "1", "", "c", "ca", "cat", "cate", "categ", "cate", "cat", "ca", "c", "", "9", "99",
            "999", "99", "9", "", "a", "ac", "acc", "acco", "acc", "ac", "a", "");

    private final Scene scene;
    private final TableView<?> table;
    private final TextField search;
    private final WritableImage paper = new WritableImage(WIDTH, HEIGHT);

    private MappingsBenchmark(Scene scene) {
        this.scene = scene;
        this.table = (TableView<?>) scene.lookup("#mappings-table");
        this.search = (TextField) scene.lookup("#mappings-search");
    }

    public static void main(String[] args) throws Exception {
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.setProperty("javafx.animation.fullspeed", "true");
            OnScreen.start();
            var shown = System.nanoTime();
            var benchmark = OnScreen.get(() -> new MappingsBenchmark(show()));
            benchmark.awaitRows();
            out.printf("%,d items shown in %,d ms%n", ITEMS, (System.nanoTime() - shown) / 1_000_000);
            benchmark.run(out);
        }
        System.exit(0);
    }

    private static FakeMapping mapping() {
        var chart = ChartOfAccounts.of(IntStream.range(0, ACCOUNTS)
                .mapToObj(
                        at -> Account.called(String.valueOf(1000 + at), "Account " + at, AccountType.EXPENSE, Bench.GBP)
                                .number(String.valueOf(1000 + at))
                                .build())
                .toList());
        var desk = new FakeMapping(chart);
        for (int at = 0; at < ITEMS; at++) {
            var key = new ItemKey(new ConnectionId("platform"), ItemKind.CATEGORY, "category-" + at);
            var share = new FakeMapping.Share(at % 90, new Money(at * 137L, Bench.GBP));
            desk.add(
                    "Platform",
                    new Item(key, "Category " + at, null, null, null, true, null, null),
                    Map.of(Period.month("2026-10"), share));
            if (at % 10 != 0) {
                desk.decide(new Mapping(
                        Slot.whole(key),
                        Target.to(chart.all().get(at % ACCOUNTS).id()),
                        InForce.ALWAYS,
                        Mapping.Origin.PERSON,
                        "",
                        "Tom Reyes",
                        Instant.EPOCH));
            }
        }
        return desk;
    }

    private static Scene show() throws IOException {
        var workspace = new FakeWorkspace(Path.of("/tmp/big.weighhouse"), "Big", Bench.GBP);
        workspace.settings.put(Months.CURRENT, "2026-10");
        workspace.mapping = mapping();
        var settings = Settings.in(Files.createTempDirectory("weighhouse-bench-"));
        var bench = new Workbench(new FakeWorkspaces(workspace), Work.besideTheScreen(), settings, Bench.CLOCK);
        var theme = Pictures.theme(Colours.LIGHT, 100);
        var screen = new MappingsScreen(bench, new Pulling(bench), theme, new Handovers(), MappingFiles.ofTheSystem());
        var scene = new Scene((Parent) screen.node(), WIDTH, HEIGHT);
        theme.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        screen.attach();
        bench.openSample();
        return scene;
    }

    private void awaitRows() throws InterruptedException {
        for (int i = 0; i < 1000 && OnScreen.get(() -> table.getItems().size()) < ITEMS; i++) {
            Thread.sleep(10);
        }
    }

    private void run(PrintWriter out) throws InterruptedException {
        wheel(WARM_UP);
        thumb(WARM_UP);
        keystrokes();
        out.printf("%-34s %8s %8s %8s%n", "", "p50 ms", "p99 ms", "worst");
        print(out, "frame, by the wheel", wheel(FRAMES));
        print(out, "frame, by the scroll bar", thumb(FRAMES));
        print(out, "filter keystroke to repaint", keystrokes());
    }

    private Frames wheel(int count) throws InterruptedException {
        OnScreen.run(() -> table.scrollTo(0));
        return Frames.of(scene, count, _ -> Wheel.turn(table, WHEEL_ROWS));
    }

    private Frames thumb(int count) throws InterruptedException {
        return Frames.of(scene, count, frame -> table.scrollTo((int) (frame * 7919L * 13 % (ITEMS - 100))));
    }

    /** The rows are laid out while the key is handled, so the picture that is painted next has them. */
    private List<Long> keystrokes() {
        var times = new ArrayList<Long>();
        for (var text : KEYSTROKES) {
            var start = System.nanoTime();
            OnScreen.run(() -> {
                search.setText(text);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                scene.snapshot(paper);
            });
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    private static void print(PrintWriter out, String what, Frames frames) {
        print(out, what, frames.whole());
        print(out, "  of that on the JavaFX thread", frames.onScreen());
    }

    private static void print(PrintWriter out, String what, List<Long> times) {
        out.printf(
                "%-34s %8.1f %8.1f %8.1f%n",
                what, Frames.within(times, 0.5), Frames.within(times, 0.99), Frames.within(times, 1));
    }
}
