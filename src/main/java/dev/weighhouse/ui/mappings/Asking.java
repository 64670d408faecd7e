package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Suggestions;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the picker for the selected lines, and the questions that come before a step. */
final class Asking {
    private final MappingsModel model;
    private final Edits edits;
    private final Consumer<List<Change>> tried;

    /** @param tried gets the changes somebody only looks at, so that what they would move can be told */
    Asking(MappingsModel model, Edits edits, Consumer<List<Change>> tried) {
        this.model = model;
        this.edits = edits;
        this.tried = tried;
    }

    /** What the ledger account, or whatever stands in its place, of the selected lines shall be. */
    void target(String typed) {
        var lines = model.editable();
        if (lines.isEmpty() || model.loaded().isEmpty()) {
            return;
        }
        var kind = lines.getFirst().item().key().kind();
        if (kind == ItemKind.DIMENSION) {
            dimension(lines, typed);
        } else if (kind == ItemKind.TAX_CODE && !(lines.getFirst().target() instanceof Target.Tax)) {
            tax(typed);
        } else {
            var then = lines.size() == 1;
            var picked = new Picked(
                    account -> {
                        edits.account(lines, account);
                        if (then) {
                            model.goDown();
                        }
                    },
                    account -> retargeted(lines, line -> Retarget.account(line, account)));
            account(lines, title(lines), typed, picked);
        }
    }

    /** Where a type is not told, no account is held against it, and a person should know. */
    private static String title(List<Line> lines) {
        var untold = lines.stream()
                .map(Line::item)
                .anyMatch(item -> item.key().kind() == ItemKind.ACCOUNT && item.type() == null);
        return Words.text(untold ? "mappings.pick.account.untold" : "mappings.pick.account");
    }

    /**
     * What becomes of an account in the picker.
     *
     * @param take when it is chosen
     * @param changes those it would make, so that what they would move can be told while it is only looked at
     */
    record Picked(Consumer<AccountId> take, Function<AccountId, List<Change>> changes) {}

    void account(List<Line> lines, String title, String typed, Picked picked) {
        model.loaded().ifPresent(now -> {
            var items = lines.stream().map(Line::item).toList();
            var suggested = items.stream()
                    .flatMap(item -> model.suggestions(item.key()).stream())
                    .toList();
            var choices = new AccountChoices(
                    now.sheet().ledger(),
                    items,
                    suggested,
                    picked.take(),
                    account -> tried.accept(picked.changes().apply(account)));
            model.askProperty().set(new Ask(MappingColumns.ACCOUNT, title, typed, choices::offer));
        });
    }

    private List<Change> retargeted(List<Line> lines, Function<Line, Retarget> how) {
        var changes = new ArrayList<Change>();
        for (var line : lines) {
            if (how.apply(line) instanceof Retarget.Now(var target)) {
                changes.add(edits.change(line, target, edits.dates(line), Mapping.Origin.PERSON));
            }
        }
        return changes;
    }

    /** First the account that is debited, then the one that is credited; nothing moves by the first alone. */
    void pair() {
        var lines = model.editable();
        var debited = new Picked(debit -> credit(lines, debit), _ -> List.of());
        account(lines, Words.text("mappings.pick.debit"), "", debited);
    }

    private void credit(List<Line> lines, AccountId debit) {
        var credited = new Picked(
                credit -> edits.pair(lines, debit, credit),
                credit -> retargeted(lines, line -> Retarget.pair(line, debit, credit)));
        account(lines, Words.text("mappings.pick.credit"), "", credited);
    }

    void tax() {
        tax("");
    }

    private void tax(String first) {
        var lines = model.editable();
        model.loaded().ifPresent(now -> {
            var choices = codes(now, lines);
            ask(
                    MappingColumns.TAX,
                    Words.text("mappings.pick.tax"),
                    first,
                    (typed, all) -> choices.tax(typed, all, code -> edits.tax(lines, code)));
        });
    }

    private CodeChoices codes(Loaded now, List<Line> lines) {
        var suggested = lines.stream()
                .flatMap(line -> model.suggestions(line.item().key()).stream())
                .toList();
        return new CodeChoices(now.sheet().lists(), now.sheet().taxCodes(), suggested);
    }

    private void ask(String column, String title, String typed, Ask.Offering offering) {
        model.askProperty().set(new Ask(column, title, typed, offering));
    }

    private void dimension(List<Line> lines, String first) {
        model.loaded().ifPresent(now -> {
            var choices = codes(now, lines);
            var listed = now.sheet().lists().dimensions();
            ask(
                    MappingColumns.ACCOUNT,
                    listed.isEmpty()
                            ? Words.text("mappings.pick.dimension.unlisted")
                            : Words.text("mappings.pick.dimension", String.join(", ", listed)),
                    first,
                    (typed, all) ->
                            choices.dimension(typed, all, (name, value) -> edits.dimension(lines, name, value)));
        });
    }

    void dates() {
        var lines = model.editable();
        model.loaded().ifPresent(now -> {
            var choices = new DateChoices(
                    now.sheet().month(),
                    LocalDate.now(model.bench().clock()),
                    now.sheet().lockedUntil(),
                    DateChoices.Span.of(lines, now.sheet().month()),
                    dates -> edits.dates(lines, dates));
            model.askProperty()
                    .set(new Ask(
                            MappingColumns.FORCE,
                            Words.text("mappings.pick.dates"),
                            "",
                            (typed, _) -> choices.offer(typed)));
        });
    }

    /** Why they wait for a person. */
    void hold() {
        var lines = model.editable();
        model.questionProperty()
                .set(new Question(
                        Words.text("mappings.hold.title", names(lines)),
                        List.of(new Question.Field(Words.text("mappings.hold.why"), "")),
                        words -> words.getFirst().isBlank()
                                ? Question.Reply.no(Words.text("mappings.hold.missing"))
                                : Question.Reply.yes(Words.text("mappings.hold.says")),
                        Words.text("mappings.hold.do"),
                        words -> edits.hold(lines, words.getFirst())));
    }

    /** Which suggestions are good enough to be taken together; it says how many that are before it does it. */
    void acceptAbove() {
        model.questionProperty()
                .set(new Question(
                        Words.text("mappings.accept-above.title"),
                        List.of(new Question.Field(
                                Words.text("mappings.accept-above.score"), String.valueOf(Suggestions.SAFE_SCORE))),
                        words -> {
                            var score = score(words.getFirst());
                            var reached = reaching(score).size();
                            return score == null || reached == 0
                                    ? Question.Reply.no(Words.text("mappings.accept-above.none"))
                                    : Question.Reply.yes(
                                            Words.text("mappings.accept-above.says", reached, suggested() - reached));
                        },
                        Words.text("mappings.accept-above.do"),
                        words -> edits.accept(reaching(score(words.getFirst())))));
    }

    private static @Nullable Integer score(String typed) {
        return typed.strip().matches("\\d{1,3}") ? Integer.valueOf(typed.strip()) : null;
    }

    private List<Line> waiting() {
        return model.rows().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .filter(line -> line.section() == Section.UNMAPPED && line.editable() && !line.isRule())
                .filter(line -> line.pending().isEmpty() && line.suggestion().isPresent())
                .toList();
    }

    private int suggested() {
        return waiting().size();
    }

    private List<Line> reaching(@Nullable Integer score) {
        return score == null
                ? List.of()
                : waiting().stream()
                        .filter(line -> line.suggestion()
                                .filter(best -> best.score() >= score)
                                .isPresent())
                        .toList();
    }

    static String names(List<Line> lines) {
        return lines.size() == 1
                ? TargetWords.name(lines.getFirst().row())
                : Words.text("mappings.lines", lines.size());
    }
}
