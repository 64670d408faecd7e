package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.mapping.Keeping;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.mappings.TransformParts.Part;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The entries of a month's transactions, what is held and how it adds up, before all of it is handed to Journals. */
final class TransformDialog extends VBox {
    private static final double LOW_EM = 38;

    private final MappingsModel model;
    private final Transforming work;
    private final Theme theme;
    private final TransformParts parts;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ENTRIES);
    private final FailureLine failure = new FailureLine();
    private final Label says = wrapped("plain");
    private final Label keeping = wrapped("muted", "small");
    private final HBox platforms = new HBox();
    private final HBox filter = new HBox();
    private final VBox body = new VBox();
    private final Button draft = new Button();
    private final Button leave = new Button(Words.text("mappings.leave"));
    private final Button go = new Button(Words.text("mappings.transform.go"));
    private Subscription parting = Subscription.EMPTY;

    TransformDialog(MappingsModel model, Transforming work, Theme theme) {
        this.model = model;
        this.work = work;
        this.theme = theme;
        this.parts = new TransformParts(model.words(), theme);
        getStyleClass().addAll("dialog", "wide-dialog");
        setId("mappings-transform");
        filter.getStyleClass().add("dialog-filter");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head(), failure, filter, body, foot());
    }

    private Node head() {
        var title = new Label(Words.text(
                "mappings.transform.title",
                Times.month(model.bench().periodProperty().get())));
        title.getStyleClass().add("page-title");
        var head = new VBox(title);
        if (work.platforms().size() > 1) {
            platforms.getChildren().setAll(platformChoices());
            head.getChildren().add(platforms);
        }
        head.getChildren().addAll(says, keeping);
        head.getStyleClass().add("dialog-head");
        return head;
    }

    private Node platformChoices() {
        var all = work.platforms();
        var now = new SimpleObjectProperty<>(all.stream()
                .filter(each -> each.id().equals(work.platformProperty().get()))
                .findFirst()
                .orElse(all.getFirst()));
        var choices = new Segments<>(
                Words.text("mappings.transform.platform"),
                all,
                Connection::title,
                each -> Words.text("mappings.transform.platform.help", each.title()));
        choices.setId("mappings-transform-platforms");
        choices.follow(now);
        now.addListener((_, _, chosen) -> work.show(chosen.id()));
        return choices;
    }

    private Node foot() {
        draft.setOnAction(_ -> work.draft());
        go.setOnAction(_ -> work.go());
        leave.setOnAction(_ -> work.leave());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(go, gap, leave, draft);
        foot.getStyleClass().add("dialog-foot");
        return foot;
    }

    private static Label wrapped(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Gives the subscription back when the dialog goes. */
    Subscription follow() {
        return Subscription.combine(
                work.failureProperty().subscribe(failure::show),
                work.platformProperty().subscribe(_ -> keeping.setText(keepingWords())),
                work.madeProperty().subscribe(this::show),
                work.busyProperty().subscribe(this::working),
                part.subscribe(_ -> showPart()),
                () -> parting.unsubscribe());
    }

    /** In a low window the rows have what room there is. */
    @Override
    protected void layoutChildren() {
        var low = getHeight() / theme.em().get() < LOW_EM;
        keeping.setVisible(!low);
        keeping.setManaged(!low);
        parts.low(low);
        super.layoutChildren();
    }

    private String keepingWords() {
        return work.platforms().stream()
                .filter(each -> each.id().equals(work.platformProperty().get()))
                .findFirst()
                .map(TransformDialog::keepingWords)
                .orElse("");
    }

    private static String keepingWords(Connection connection) {
        try {
            return Words.text(
                    switch (Keeping.of(connection.settings()).entries()) {
                        case PER_DAY -> "mappings.transform.per-day";
                        case PER_PAYOUT -> "mappings.transform.per-payout";
                        case PER_TRANSACTION -> "mappings.transform.per-transaction";
                    },
                    connection.title());
        } catch (IllegalArgumentException _) {
            // What is wrong with the setting is told as the failure it leads to.
            return "";
        }
    }

    private void working(@Nullable Job job) {
        body.getChildren().removeIf(Working.class::isInstance);
        if (job != null) {
            body.getChildren().addFirst(new Working(job));
        }
        settle();
    }

    private void show(Transforming.@Nullable Made made) {
        says.setText(made == null ? Words.text("mappings.transform.working") : words(made));
        if (made != null
                && part.get() == Part.ENTRIES
                && made.transformed().entries().isEmpty()) {
            part.set(Part.HELD);
        }
        parting.unsubscribe();
        parting = Subscription.EMPTY;
        filter.getChildren().clear();
        if (made != null) {
            var segments = new Segments<>(
                    Words.text("mappings.transform.parts"),
                    List.of(Part.values()),
                    each -> TransformParts.word(each, made),
                    each -> Words.text("mappings.transform." + each.key() + ".help"));
            parting = segments.follow(part);
            filter.getChildren().setAll(segments);
        }
        showPart();
        if (made != null && platforms.lookup(".toggle-button:focused") == null) {
            applyCss();
            firstFocus().requestFocus();
        }
        settle();
    }

    private void showPart() {
        var made = work.madeProperty().get();
        body.getChildren().removeIf(node -> !(node instanceof Working));
        if (made != null) {
            var shown = parts.show(part.get(), made);
            VBox.setVgrow(shown, Priority.ALWAYS);
            body.getChildren().add(shown);
        }
    }

    /** How many of what, and what is in Journals already. */
    private static String words(Transforming.Made made) {
        var of = made.transformed();
        if (of.entries().isEmpty() && of.held().isEmpty()) {
            return Words.text("mappings.transform.none");
        }
        var text = new StringBuilder(
                Words.text("mappings.transform.says", of.entries().size(), of.booked(), debits(of.entries())));
        text.append(' ')
                .append(Words.text("mappings.transform.says-held", of.held().size()));
        var there = made.known().size() - made.fresh();
        if (made.fresh() > 0) {
            text.append(' ').append(Words.text("mappings.transform.drafted", made.fresh()));
        }
        if (there > 0) {
            text.append(' ').append(Words.text("mappings.transform.there", there));
        }
        if (made.otherwise() > 0) {
            text.append(' ').append(Words.text("mappings.transform.otherwise", made.otherwise()));
        }
        return text.toString();
    }

    private static String debits(List<JournalEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.debits().values().stream())
                .collect(Collectors.groupingBy(Money::currency, Collectors.reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(sum -> sum.stream().map(TransformParts::money))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void settle() {
        var made = work.madeProperty().get();
        var wanted = made == null ? 0 : made.wanted().size();
        draft.setText(
                wanted == 0
                        ? Words.text("mappings.transform.draft-nothing")
                        : Words.text("mappings.transform.draft", wanted));
        draft.setDisable(wanted == 0
                || work.busyProperty().get() != null
                || !model.whyNoWriting().isEmpty());
        go.setDisable(made == null || made.first().isEmpty());
        // There is one filled button: what is to be done next.
        draft.getStyleClass().remove("accent");
        go.getStyleClass().remove("accent");
        (draft.isDisabled() && !go.isDisabled() ? go : draft).getStyleClass().add("accent");
        if (draft.isDisabled() && !go.isDisabled() && made != null && made.fresh() > 0) {
            go.requestFocus();
        }
    }

    /** The table of the part that is shown; until there is one, the way out of the dialog. */
    Node firstFocus() {
        return Objects.requireNonNullElse(parts.table(part.get()), leave);
    }
}
