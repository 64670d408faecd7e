package dev.weighhouse.ui.review;

import dev.weighhouse.crossing.Role;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.review.Remapping.Proposal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Below the table: the roll-forward and decisions of one account, and the rows and quotes behind it. */
final class DetailPane extends BorderPane {
    private static final double ROLL_SHARE = 0.375;
    private static final double ROLL_LEAST_EM = 27;

    private final ReviewModel model;
    private final DetailModel detail;
    private final ZoneId zone;
    private final Theme theme;
    private final FailureLine failure = new FailureLine();
    private final FactsSide facts;
    private final SuggestionsBox suggestions;
    private final UnmatchedPane unmatched;
    private final MatchedPane matched;
    private final QuotesTable quotes = new QuotesTable();
    private final Tab suggestionsTab;
    private final Tab unmatchedTab;
    private final Tab matchedTab;
    private final Tab quotesTab = tab("quotes", quotes);
    private final Tab rollTab = tab("roll", null);
    private final TabPane tabs = new TabPane();
    private final ProposalPane proposal;
    private final Waiving waiving;
    private final WaivePane waive;
    private FactsSide.Place place = FactsSide.Place.BESIDE;

    /** @param open shows a proposed change on the screen of the mapping */
    DetailPane(ReviewModel model, Deeds deeds, Theme theme, Workbench bench, Consumer<Proposal> open) {
        this.model = model;
        this.detail = deeds.detail();
        this.theme = theme;
        this.zone = bench.clock().getZone();
        proposal = new ProposalPane(detail, bench, open, this::takeFocus);
        waiving = deeds.waiving();
        waive = new WaivePane(waiving, theme, this::takeFocus);
        suggestions = new SuggestionsBox(detail);
        unmatched = new UnmatchedPane(deeds, theme);
        matched = new MatchedPane(deeds);
        unmatchedTab = tab("unmatched", unmatched);
        matchedTab = tab("matched", matched);
        suggestionsTab = tab("suggestions", new ScrollPane(suggestions));
        if (suggestionsTab.getContent() instanceof ScrollPane scroll) {
            scroll.setFitToWidth(true);
            scroll.setFitToHeight(true);
            scroll.setFocusTraversable(false);
        }
        getStyleClass().add("detail");
        facts = new FactsSide(model, detail, theme, new DecisionsBox(detail, zone));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("detail-tabs");
        tabs.setAccessibleText(Words.text("review.tabs"));
        setTop(failure);
        setLeft(facts);
        setCenter(tabs);
        tabs.widthProperty().addListener((_, _, _) -> fit());
    }

    private static Tab tab(String key, @Nullable Node content) {
        var tab = new Tab(Words.text("review.tab." + key), content);
        tab.setId("tab-" + key);
        return tab;
    }

    Subscription follow() {
        return Subscription.combine(
                facts.follow(theme),
                detail.subjectProperty().subscribe(_ -> show()),
                detail.accountedProperty().subscribe(_ -> showRows()),
                detail.unreadProperty().subscribe((_, _) -> showRows()),
                unmatched.follow(),
                matched.follow(),
                tabs.getSelectionModel().selectedItemProperty().subscribe(this::seen),
                detail.failureProperty().subscribe(failure::show),
                detail.remapping().proposalProperty().subscribe(_ -> arrange()),
                waive.follow(),
                waiving.offerProperty().subscribe(_ -> arrange()),
                model.lensProperty().subscribe((_, _) -> turnSigns()),
                theme.em().subscribe(_ -> fit()));
    }

    private void seen(@Nullable Tab seen) {
        unmatched.seen(unmatchedTab.equals(seen));
        matched.seen(matchedTab.equals(seen));
    }

    private void show() {
        var subject = detail.subjectProperty().get();
        tabs.setVisible(subject != null);
        if (subject == null) {
            return;
        }
        suggestions.show(subject);
        quotes.show(new Provenance(subject.loaded().titles(), zone)
                .sources(subject.row().variance()));
        arrangeTabs(subject.unmapped());
        if (subject.suggestions().isEmpty()) {
            suggestionsTab.setText(Words.text("review.tab.choose"));
        } else {
            label(suggestionsTab, "suggestions", subject.suggestions().size());
        }
        label(quotesTab, "quotes", quotes.getItems().size());
        heads(subject);
        showRows();
    }

    /**
     * What a person thinks of takes the place of the rows. What a difference consists of stays beside a waiver, and a change of the
     * mapping needs its room too.
     */
    private void arrange() {
        var proposed = detail.remapping().proposalProperty().get();
        var subject = detail.subjectProperty().get();
        var offered =
                proposed == null && subject != null ? waiving.offerProperty().get() : null;
        if (proposed == null) {
            proposal.forget();
        } else {
            proposal.show(proposed);
        }
        if (offered == null || subject == null) {
            waive.forget();
        } else {
            waive.show(offered, new Signs(lens(), subject.row().normalSide()));
        }
        setLeft(proposed == null && place != FactsSide.Place.IN_TAB ? facts : null);
        turnTo(proposed != null ? proposal : offered != null ? waive : tabs);
    }

    private void turnTo(Region wanted) {
        var before = getCenter();
        if (wanted.equals(before)) {
            return;
        }
        // Who has turned to another account with the keyboard stays there.
        var asked = !wanted.equals(tabs) || before.isFocusWithin();
        setCenter(wanted);
        if (asked) {
            takeFocus();
        }
    }

    private void turnSigns() {
        show();
        arrange();
    }

    private void heads(DetailModel.Subject subject) {
        var ledger = subject.loaded().opening().connections().stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .map(connection -> connection.title())
                .findFirst()
                .orElse("");
        var platforms = subject.row().variance().platformAccounts().stream()
                .map(account -> subject.title(account.key()))
                .distinct()
                .toList();
        for (var table : List.of(unmatched.table(), matched.table())) {
            table.heads(
                    Words.text("review.rows.ledger", ledger),
                    Words.text("review.rows.platform", String.join(", ", platforms)));
        }
    }

    private void arrangeTabs(boolean unmapped) {
        var wanted = new ArrayList<Tab>();
        if (unmapped) {
            wanted.add(suggestionsTab);
        }
        wanted.addAll(List.of(unmatchedTab, matchedTab, quotesTab));
        if (rollTab.getContent() != null) {
            wanted.add(rollTab);
        }
        if (!tabs.getTabs().equals(wanted)) {
            var before = tabs.getSelectionModel().getSelectedItem();
            tabs.getTabs().setAll(wanted);
            tabs.getSelectionModel()
                    .select(before != null && wanted.contains(before) && !unmapped ? before : wanted.getFirst());
        }
    }

    private static void label(Tab tab, String key, int count) {
        tab.setText(Words.text("review.tab.counted", Words.text("review.tab." + key), count));
    }

    private void showRows() {
        var subject = detail.subjectProperty().get();
        if (subject == null) {
            return;
        }
        var accounted = detail.accountedProperty().get();
        var signs = new Signs(lens(), subject.row().normalSide());
        unmatched.show(accounted, subject, signs);
        matched.show(accounted, subject, signs);
        if (accounted == null) {
            unmatchedTab.setText(Words.text("review.tab.unmatched"));
            matchedTab.setText(Words.text("review.tab.matched"));
        } else {
            label(unmatchedTab, "unmatched", accounted.open().size());
            label(matchedTab, "matched", accounted.matched().size());
        }
        fit();
    }

    private SignLens lens() {
        return model.lens();
    }

    /** In a low window the roll-forward becomes a tab, and where it is narrow too, the whole left side. */
    void place(FactsSide.Place now) {
        if (now == place) {
            return;
        }
        place = now;
        // Out of the one place before it goes into the other.
        setLeft(null);
        rollTab.setContent(null);
        rollTab.setContent(facts.place(now));
        rollTab.setText(Words.text(now == FactsSide.Place.IN_TAB ? "review.tab.causes" : "review.tab.roll"));
        arrange();
        show();
        fit();
    }

    private void fit() {
        var em = theme.em().get();
        facts.setPrefWidth(Math.max(ROLL_LEAST_EM * em, getWidth() * ROLL_SHARE));
        unmatched.fit(em, tabs.getWidth());
        matched.fit(em, tabs.getWidth());
        quotes.setFixedCellSize(Math.rint(1.7 * em));
        quotes.fit(em);
        suggestions.fit(em);
    }

    @Override
    protected void layoutChildren() {
        facts.setPrefWidth(Math.max(ROLL_LEAST_EM * theme.em().get(), getWidth() * ROLL_SHARE));
        super.layoutChildren();
    }

    /** Puts the keyboard where the work is: on the best suggestion, else on the rows. */
    void takeFocus() {
        var subject = detail.subjectProperty().get();
        if (proposal.equals(getCenter())) {
            proposal.takeFocus();
            return;
        }
        if (waive.equals(getCenter())) {
            waive.takeFocus();
            return;
        }
        if (subject != null && subject.unmapped()) {
            tabs.getSelectionModel().select(suggestionsTab);
            // A tab that was just filled has no skin yet, and what has no skin takes no focus.
            tabs.applyCss();
            tabs.layout();
            suggestions.first().requestFocus();
            return;
        }
        var selected = tabs.getSelectionModel().getSelectedItem();
        if (unmatchedTab.equals(selected) || matchedTab.equals(selected)) {
            (matchedTab.equals(selected) ? matched.table() : unmatched.table()).takeFocus();
        } else if (selected != null && selected.getContent() != null && !selected.equals(rollTab)) {
            selected.getContent().requestFocus();
        } else {
            tabs.requestFocus();
        }
    }

    /** Where the keyboard can go here: what is on the left, what is in the place of the rows, and the heads of the tabs after it. */
    List<Node> regions() {
        var selected = tabs.getSelectionModel().getSelectedItem();
        var rows = tabs.equals(getCenter()) && selected != null ? selected.getContent() : null;
        return Stream.of(getLeft(), rows, getCenter()).filter(Objects::nonNull).toList();
    }

    /** The tab of the open rows, or of those that are matched. */
    SidesTable<?> goTo(boolean open) {
        tabs.getSelectionModel().select(open ? unmatchedTab : matchedTab);
        return open ? unmatched.table() : matched.table();
    }
}
