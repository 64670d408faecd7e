package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be done to lines. Everything here is pending until it is saved, and one step each that can be taken back. */
final class Edits {
    private final MappingsModel model;

    Edits(MappingsModel model) {
        this.model = model;
    }

    MappingsModel model() {
        return model;
    }

    void account(List<Line> lines, AccountId account) {
        var name = Words.text("mappings.step.account", model.words().label(account), lines.size());
        retarget(lines, name, line -> Retarget.account(line, account));
    }

    void pair(List<Line> lines, AccountId debit, AccountId credit) {
        var words = model.words();
        var pair = Words.text("mappings.pair", words.label(debit), words.label(credit));
        retarget(
                lines,
                Words.text("mappings.step.account", pair, lines.size()),
                line -> Retarget.pair(line, debit, credit));
    }

    /** @param code null for none */
    void tax(List<Line> lines, @Nullable String code) {
        var name = Words.text("mappings.step.tax", lines.size());
        retarget(lines, name, line -> Retarget.tax(line, code));
    }

    void dimension(List<Line> lines, String dimension, String value) {
        var name = Words.text("mappings.step.account", dimension + ": " + value, lines.size());
        retarget(lines, name, line -> Retarget.dimension(line, dimension, value));
    }

    void hold(List<Line> lines, String why) {
        retarget(lines, Words.text("mappings.step.hold", lines.size()), _ -> new Retarget.Now(new Target.Held(why)));
    }

    /** From the date on nobody says where they go; a rule that is not saved yet simply goes. */
    void remove(List<Line> lines) {
        var edits = new LinkedHashMap<Slot, @Nullable Change>();
        for (var line : lines) {
            if (line.isNew() || line.saved() == null || line.row().inherited() != null) {
                edits.put(line.slot(), null);
            } else {
                edits.put(line.slot(), change(line, null, dates(line), Mapping.Origin.PERSON));
            }
        }
        model.noteProperty().set("");
        model.edit(Words.text("mappings.step.remove", lines.size()), edits);
    }

    /** What is pending of these lines is forgotten. */
    void revert(List<Line> lines) {
        var edits = new LinkedHashMap<Slot, @Nullable Change>();
        lines.forEach(line -> edits.put(line.slot(), null));
        model.noteProperty().set("");
        model.edit(Words.text("mappings.step.revert", lines.size()), edits);
    }

    /** The other lines go where the first one goes. */
    void fillDown(List<Line> lines) {
        var first = lines.isEmpty() ? null : lines.getFirst().target();
        if (first != null) {
            var name = Words.text("mappings.step.fill", lines.size() - 1);
            retarget(lines.subList(1, lines.size()), name, line -> Retarget.like(line, first));
        }
    }

    /** Only the dates change. */
    void dates(List<Line> lines, InForce inForce) {
        var edits = new LinkedHashMap<Slot, @Nullable Change>();
        var left = new ArrayList<String>();
        for (var line : lines) {
            if (line.target() == null && line.pending().isEmpty()) {
                left.add(Words.text("mappings.refused.account-first", TargetWords.name(line.row())));
            } else {
                edits.put(line.slot(), change(line, line.target(), inForce, origin(line)));
            }
        }
        tell(left, lines.size());
        model.edit(Words.text("mappings.step.dates", TargetWords.dates(inForce), edits.size()), edits);
    }

    /** Their best suggestions; lines without one stay as they are. */
    void accept(List<Line> lines) {
        var suggested =
                lines.stream().filter(line -> line.suggestion().isPresent()).toList();
        var edits = new LinkedHashMap<Slot, @Nullable Change>();
        for (var line : suggested) {
            line.suggestion()
                    .map(best -> best.ledger()
                            .map(account -> Retarget.account(line, account))
                            .orElseGet(() -> Retarget.like(line, best.target())))
                    .filter(Retarget.Now.class::isInstance)
                    .map(now -> ((Retarget.Now) now).target())
                    .ifPresent(target ->
                            edits.put(line.slot(), change(line, target, dates(line), Mapping.Origin.SUGGESTION)));
        }
        model.noteProperty().set("");
        model.edit(Words.text("mappings.step.accept", edits.size()), edits);
    }

    /** A rule that is not there yet, or one that takes the place of another. */
    void rule(Line of, Slot slot, @Nullable Target target) {
        var edits = new LinkedHashMap<Slot, @Nullable Change>();
        var dates = dates(of);
        if (of.isRule() && !of.slot().equals(slot)) {
            var gone = of.isNew() ? null : change(of, null, dates, Mapping.Origin.PERSON);
            edits.put(of.slot(), gone);
        }
        edits.put(slot, ruled(of, slot, target));
        model.noteProperty().set(of.isRule() ? "" : taken(slot, target));
        model.edit(Words.text("mappings.step.rule", TargetWords.tests(slot.when())), edits);
        model.goTo(new Line.Key(slot, null));
    }

    /** What a rule says that is not there yet, for the days its item is changed for. */
    Change ruled(Line of, Slot slot, @Nullable Target target) {
        var dates = dates(of);
        var free = model.loaded().map(now -> free(dates, slot, now)).orElse(dates);
        var seen = model.loaded().map(now -> now.seen(slot.item())).orElse(null);
        return new Change(slot, target, free, Mapping.Origin.PERSON, seen);
    }

    /** What a rule has of its item without anybody having said so. */
    private static String taken(Slot slot, @Nullable Target target) {
        var marks = TargetWords.marks(target);
        return marks.isEmpty() ? "" : Words.text("mappings.rule.takes", TargetWords.tests(slot.when()), marks);
    }

    private static InForce free(InForce dates, Slot slot, Loaded now) {
        return Pieces.free(dates, now.sheet().month().to(), slot, now.sheet().rows());
    }

    /** Changes that were worked out line by line, as one step. */
    void all(String name, Map<Slot, @Nullable Change> edits, List<String> left, int of) {
        tell(left, of);
        model.edit(name, edits);
    }

    private void retarget(List<Line> lines, String name, Function<Line, Retarget> how) {
        var edits = new LinkedHashMap<Slot, @Nullable Change>();
        var left = new ArrayList<String>();
        for (var line : lines) {
            switch (line.isGone() ? gone(line) : how.apply(line)) {
                case Retarget.Now(var target) ->
                    edits.put(line.slot(), change(line, target, dates(line), Mapping.Origin.PERSON));
                case Retarget.Refused(var why) -> left.add(why);
            }
        }
        all(name, edits, left, lines.size());
    }

    private static Retarget gone(Line line) {
        return new Retarget.Refused(Words.text("mappings.refused.gone", TargetWords.name(line.row())));
    }

    private void tell(List<String> left, int of) {
        model.noteProperty()
                .set(
                        left.isEmpty()
                                ? ""
                                : Words.text(
                                        "mappings.left",
                                        left.size(),
                                        of,
                                        String.join(" ", left.stream().limit(3).toList())));
    }

    Change change(Line line, @Nullable Target target, InForce inForce, Mapping.Origin origin) {
        var seen = line.pending().isPresent()
                ? line.pending().get().seen()
                : model.loaded().map(now -> now.seen(line.item().key())).orElse(null);
        // A row of a file says why for where it sends the item, not for where a person does.
        var reason = line.pending()
                .filter(pending -> Objects.equals(pending.target(), target))
                .map(Change::reason)
                .orElse("");
        return new Change(line.slot(), target, inForce, origin, seen, reason);
    }

    private static Mapping.Origin origin(Line line) {
        return line.pending().map(Change::origin).orElse(Mapping.Origin.PERSON);
    }

    /** Those of what is pending; else those on which what the line shows holds, from the month shown on. */
    InForce dates(Line line) {
        return line.pending()
                .map(Change::inForce)
                .orElseGet(() -> line.row()
                        .changedFrom(model.bench().periodProperty().get().from()));
    }
}
