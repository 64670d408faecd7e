package dev.weighhouse.ui.accounts;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.Guard;
import dev.weighhouse.sync.SyncReport;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Notice;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The plan by which one platform's chart follows the ledger's, and what people do with it. */
final class AccountsModel {
    static final String TOPIC = "accounts";

    private final Workbench bench;
    private final Latest asking = new Latest();
    private final Latest looking = new Latest();
    private final Latest remembering = new Latest();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObservableList<Connection> platforms = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Connection> platform = new SimpleObjectProperty<>();
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.ASKING);
    private final ReadOnlyObjectWrapper<ChartDesk.@Nullable Outlook> outlook = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SyncReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> running = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final Listing listing = new Listing();
    private final ObservableList<ChartDesk.Past> past = FXCollections.observableArrayList();
    private final InStepModel inStep;
    private final Questions questions = new Questions(this);
    private @Nullable OpenWorkspace known;

    /** What there is to show. */
    enum Stage {
        /** Nobody knows yet which platforms keep a chart. */
        ASKING,
        /** None does. */
        NONE,
        /** A plan, or why there is none. */
        PLAN
    }

    AccountsModel(Workbench bench) {
        this.bench = bench;
        inStep = new InStepModel(bench, failure::set);
        platform.subscribe(chosen -> {
            outlook.set(null);
            report.set(null);
            failure.set(null);
            question.set(null);
            list();
            readInStep();
        });
        listing.selected.subscribe(this::remember);
    }

    void attach() {
        subscriptions.add(bench.openProperty().subscribe(open -> follow(open == null ? null : open.workspace())));
        subscriptions.add(bench.revisionProperty().subscribe(_ -> {
            ask();
            readInStep();
        }));
    }

    void detach() {
        subscriptions.close();
    }

    private void readInStep() {
        var chosen = platform.get();
        inStep.read(known, chosen == null ? null : chosen.id());
    }

    /** Says whether the chart is kept in step by itself from now on. */
    void keep(boolean byItself) {
        var workspace = known;
        var chosen = platform.get();
        if (workspace != null && chosen != null) {
            inStep.say(workspace, chosen.id(), byItself);
        }
    }

    InStepModel inStep() {
        return inStep;
    }

    private void follow(@Nullable OpenWorkspace workspace) {
        if (!Objects.equals(workspace, known)) {
            known = workspace;
            looking.forget();
            asking.forget();
            platforms.clear();
            platform.set(null);
            stage.set(Stage.ASKING);
        }
    }

    /** Which platforms keep a chart may change with every connection that is added. */
    private void ask() {
        var workspace = known;
        if (workspace == null) {
            return;
        }
        bench.work()
                .away(Words.text("accounts.asking"), _ -> workspace.charts().sides())
                .latestOf(asking)
                .then(sides -> take(sides.stream()
                        .filter(ChartDesk.ChartSide::keepsChart)
                        .map(ChartDesk.ChartSide::platform)
                        .toList()))
                .otherwise(failure::set)
                .start();
    }

    private void take(List<Connection> keeping) {
        if (!platforms.equals(keeping)) {
            platforms.setAll(keeping);
        }
        stage.set(keeping.isEmpty() ? Stage.NONE : Stage.PLAN);
        if (keeping.isEmpty()) {
            platform.set(null);
        } else if (!keeping.contains(platform.get())) {
            choose(keeping.getFirst());
        }
    }

    /** Shows the chart of a platform. */
    void choose(Connection chosen) {
        if (!chosen.equals(platform.get())) {
            platform.set(chosen);
            look();
        }
    }

    /** Reads both sides and plans. */
    void look() {
        var workspace = known;
        var chosen = platform.get();
        if (workspace == null || chosen == null || running.get() != null) {
            return;
        }
        running.set(bench.work()
                .away(
                        Words.text("accounts.looking", chosen.title()),
                        progress -> workspace.charts().plan(chosen.id(), progress))
                .latestOf(looking)
                .shown()
                .then(this::planned)
                .otherwise(this::failed)
                .start());
        forgetEnded();
    }

    /** With jobs that end at once the job is there only after its end. */
    private void forgetEnded() {
        var job = running.get();
        if (job != null && !job.runningProperty().get()) {
            running.set(null);
        }
    }

    private void planned(ChartDesk.Outlook fresh) {
        running.set(null);
        failure.set(null);
        outlook.set(fresh);
        list();
    }

    private void failed(Failure why) {
        running.set(null);
        failure.set(why);
        outlook.set(null);
        list();
    }

    private void list() {
        listing.take(outlook.get(), report.get());
    }

    private void remember(@Nullable Line line) {
        var workspace = known;
        var chosen = platform.get();
        past.clear();
        if (workspace != null
                && chosen != null
                && line != null
                && !line.externalId().isBlank()) {
            bench.work()
                    .desk(
                            Words.text("accounts.remembering"),
                            _ -> workspace.charts().history(chosen.id(), line.externalId()))
                    .latestOf(remembering)
                    .then(past::setAll)
                    .otherwise(failure::set)
                    .start();
        }
    }

    /** Carries out the plan that is shown. */
    void apply() {
        apply("");
    }

    /** @param archiving why as many accounts may be archived as it says; empty where nobody allowed it */
    void apply(String archiving) {
        var workspace = known;
        var chosen = platform.get();
        var now = outlook.get();
        if (workspace == null || chosen == null || now == null || running.get() != null) {
            return;
        }
        var order = ChartDesk.Order.of(now.plan(), archiving);
        running.set(bench.work()
                .away(
                        Words.text("accounts.applying", chosen.title()),
                        progress -> workspace.charts().apply(chosen.id(), order, progress))
                .shown()
                .keeps()
                .toItsEnd()
                .then(this::applied)
                .otherwise(why -> {
                    failed(why);
                    bench.notices().tell(TOPIC, Notice.Kind.FAILED, why.words() + " " + why.nextStep());
                })
                .start());
        forgetEnded();
    }

    private void applied(SyncReport done) {
        running.set(null);
        report.set(done);
        bench.notices().tell(TOPIC, done.isInStep() ? Notice.Kind.DONE : Notice.Kind.NOTE, Sentences.of(done));
        bench.refresh();
        look();
    }

    /** Ends what runs; what was sent by then stands in the log. */
    void stop() {
        var job = running.get();
        if (job != null) {
            job.cancel();
        }
    }

    Questions questions() {
        return questions;
    }

    boolean isReadOnly() {
        return bench.current().flatMap(Opening::writtenElsewhere).isPresent();
    }

    /** Writes down what a person said, then plans anew. */
    void write(String name, Consumer<ChartDesk> change) {
        var workspace = known;
        if (workspace != null) {
            bench.work()
                    .away(name, _ -> {
                        change.accept(workspace.charts());
                        return true;
                    })
                    .keeps()
                    .then(_ -> look())
                    .otherwise(failure::set)
                    .start();
        }
    }

    /** Why the plan cannot be carried out now; empty when it can. */
    String obstacle() {
        var now = outlook.get();
        if (isReadOnly()) {
            return Words.text("accounts.read-only");
        }
        if (running.get() != null) {
            return Words.text("accounts.busy");
        }
        if (now == null) {
            return Words.text("accounts.no-plan");
        }
        if (now.plan().isStopped()) {
            return now.plan().guards().stream()
                    .filter(Guard::stopsAll)
                    .map(Guard::words)
                    .collect(Collectors.joining(" "));
        }
        if (!now.unsettled().isEmpty()) {
            return "";
        }
        return now.plan().isInStep()
                ? Words.text("accounts.in-step")
                : now.plan().isHeld() ? Words.text("accounts.only-held") : "";
    }

    Workbench bench() {
        return bench;
    }

    ObservableList<Connection> platforms() {
        return platforms;
    }

    ObjectProperty<@Nullable Connection> platformProperty() {
        return platform;
    }

    ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    ReadOnlyObjectProperty<ChartDesk.@Nullable Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SyncReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What reads or writes now; null while nothing does. */
    ReadOnlyObjectProperty<@Nullable Job> runningProperty() {
        return running.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    /** The accounts that fit what is chosen and typed. */
    ObservableList<Line> lines() {
        return listing.lines;
    }

    ObjectProperty<@Nullable Line> selectedProperty() {
        return listing.selected;
    }

    /** Every change of the selected account, the newest first. */
    ObservableList<ChartDesk.Past> past() {
        return past;
    }

    ObjectProperty<Shown> shownProperty() {
        return listing.shown;
    }

    StringProperty searchProperty() {
        return listing.search;
    }
}
