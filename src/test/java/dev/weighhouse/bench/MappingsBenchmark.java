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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * How the Mappings screen behaves with 20,000 items: frames while scrolling, beside a plain table of the same rows,
 * filter keystroke to the painted picture, and all of them set at once; on the headless screen, drawn in software.
 */
public final class MappingsBenchmark {
    private static final int ITEMS = 20_000;
    private static final int[] MANY = {2_000, 5_000, ITEMS};
    private static final int ACCOUNTS = 400;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    /** Each of them lists other rows than the one before. */
    private static final List<String> KEYSTROKES = List.of(
            "1", "12", "123", "12", "1", "", "7", "71", "717", "71", "7", "", "9", "99", "999", "99", "9", "", "5",
            "50", "505", "50", "5", "", "2", "20", "200", "20", "2", "");

    private MappingsBenchmark() {}

    public static void main(String[] args) throws Exception {
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.setProperty("javafx.animation.fullspeed", "true");
            OnScreen.start();
            var shown = System.nanoTime();
            var window = OnScreen.get(() -> show(screen(ITEMS)));
            var scene = window.getScene();
            var ours = new TurningTable(window, scene, (TableView<?>) scene.lookup("#mappings-table"));
            ours.awaitRows(ITEMS);
            out.printf("%,d items shown in %,d ms%n", ITEMS, (System.nanoTime() - shown) / 1_000_000);
            measure(out, ours, (TextField) scene.lookup("#mappings-search"));
            OnScreen.close(window);
            for (var items : MANY) {
                bulk(out, items);
            }
        }
        System.exit(0);
    }

    private static void bulk(PrintWriter out, int items) throws InterruptedException {
        var screen = OnScreen.get(() -> screen(items));
        var window = OnScreen.get(() -> show(screen));
        var scene = window.getScene();
        new TurningTable(window, scene, (TableView<?>) scene.lookup("#mappings-table")).awaitRows(items);
        new BulkSet(screen, scene, items).measure(out);
        OnScreen.run(screen::detach);
        OnScreen.close(window);
    }

    private static FakeMapping mapping(int items) {
        var chart = ChartOfAccounts.of(IntStream.range(0, ACCOUNTS)
                .mapToObj(
                        at -> Account.called(String.valueOf(1000 + at), "Account " + at, AccountType.EXPENSE, Bench.GBP)
                                .number(String.valueOf(1000 + at))
                                .build())
                .toList());
        var desk = new FakeMapping(chart);
        for (int at = 0; at < items; at++) {
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

    private static MappingsScreen screen(int items) throws IOException {
        var workspace = new FakeWorkspace(Path.of("/tmp/big.weighhouse"), "Big", Bench.GBP);
        workspace.settings.put(Months.CURRENT, "2026-10");
        workspace.mapping = mapping(items);
        var settings = Settings.in(Files.createTempDirectory("weighhouse-bench-"));
        var bench = new Workbench(new FakeWorkspaces(workspace), Work.besideTheScreen(), settings, Bench.CLOCK);
        var theme = Pictures.theme(Colours.LIGHT, 100);
        bench.openSample();
        return new MappingsScreen(bench, new Pulling(bench), theme, new Handovers(), MappingFiles.ofTheSystem());
    }

    private static Stage show(MappingsScreen screen) {
        var scene = new Scene((Parent) screen.node(), WIDTH, HEIGHT);
        Pictures.theme(Colours.LIGHT, 100).dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        screen.attach();
        return stage;
    }

    private static void measure(PrintWriter out, TurningTable ours, TextField search) throws InterruptedException {
        var plain = ours.plain(ITEMS, MappingsBenchmark::text);
        ours.warmUp();
        plain.warmUp();
        ours.keystrokes(search, KEYSTROKES);
        var report = new GridReport(out);
        report.frames("frame, by the wheel", ours.wheel(), plain.wheel());
        report.frames("frame, by the scroll bar", ours.thumb(), plain.thumb());
        report.times("filter keystroke to repaint", ours.keystrokes(search, KEYSTROKES));
    }

    /** What the grid says of an item, as plain text. */
    private static String text(String column, int at) {
        return switch (column) {
            case "platform" -> "Platform";
            case "item" -> "Category " + at;
            case "kind" -> "category";
            case "items" -> String.valueOf(at % 90);
            case "amount" -> "%,.2f".formatted(at * 1.37);
            case "account" -> "%d Account %d".formatted(1000 + at % ACCOUNTS, at % ACCOUNTS);
            case "force" -> "always";
            default -> "";
        };
    }
}
