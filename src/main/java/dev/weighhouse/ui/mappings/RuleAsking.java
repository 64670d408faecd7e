package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Asks step by step for what a rule tests and where it sends what it takes: a field, its value, the account. */
final class RuleAsking {
    private final MappingsModel model;
    private final Asking asking;
    private final Edits edits;

    RuleAsking(MappingsModel model, Asking asking, Edits edits) {
        this.model = model;
        this.asking = asking;
        this.edits = edits;
    }

    /** A new rule of the item of the current line; of a rule it is that rule with one more test. */
    void add() {
        var line = model.currentProperty().get();
        if (line != null) {
            var tests = line.slot().when();
            field(line, fieldsNotIn(tests), (field, value) -> {
                var slot = new Slot(line.item().key(), tests.and(field, value));
                var of = line.isRule() ? whole(line) : line;
                var picked = new Asking.Picked(
                        account -> edits.rule(of, slot, ruleTarget(line, account)),
                        account -> List.of(edits.ruled(of, slot, ruleTarget(line, account))));
                asking.account(List.of(line), Words.text("mappings.pick.rule-account"), "", picked);
            });
        }
    }

    private static Target ruleTarget(Line line, AccountId account) {
        return Retarget.account(line, account) instanceof Retarget.Now(var target) && target != null
                ? target
                : Target.to(account);
    }

    private Line whole(Line rule) {
        return model.rows().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .filter(line -> line.slot().equals(Slot.whole(rule.item().key())))
                .findFirst()
                .orElse(rule);
    }

    /** Other tests for the rule of the current line; it goes where it went. */
    void change() {
        var line = model.currentProperty().get();
        if (line != null && line.isRule()) {
            field(
                    line,
                    List.of(Field.values()),
                    (field, value) -> edits.rule(
                            line, new Slot(line.item().key(), line.slot().when().and(field, value)), line.target()));
        }
    }

    private static List<Field> fieldsNotIn(Conditions tests) {
        return Stream.of(Field.values())
                .filter(field -> !tests.tests().containsKey(field))
                .toList();
    }

    private void field(Line line, List<Field> fields, BiConsumer<Field, String> then) {
        ask(
                Words.text("mappings.pick.field"),
                typed -> fields.stream()
                        .filter(field -> TargetWords.field(field)
                                .toLowerCase(Locale.ROOT)
                                .contains(typed.strip().toLowerCase(Locale.ROOT)))
                        .map(field -> Choice.plain(
                                TargetWords.field(field),
                                Words.text("mappings.field-help." + field.name().toLowerCase(Locale.ROOT)),
                                () -> value(line, field, then)))
                        .toList());
    }

    private void value(Line line, Field field, BiConsumer<Field, String> then) {
        var known = known(line.item(), field);
        var open = field != Field.SIGN && field != Field.CURRENCY;
        ask(Words.text("mappings.pick.value", TargetWords.field(field)), typed -> {
            var text = typed.strip();
            var choices = new ArrayList<Choice>();
            if (open && !text.isEmpty() && known.stream().noneMatch(text::equals)) {
                choices.add(Choice.plain(text, Words.text("mappings.pick.typed"), () -> then.accept(field, text)));
            }
            known.stream()
                    .filter(value -> value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                    .forEach(value -> choices.add(Choice.plain(
                            value,
                            field == Field.SIGN
                                    ? Words.text(value.equals("+") ? "mappings.sign.in" : "mappings.sign.out")
                                    : "",
                            () -> then.accept(field, value))));
            return choices;
        });
    }

    /** The values that are known beforehand; other fields take what is typed. */
    private List<String> known(Item item, Field field) {
        return switch (field) {
            case SIGN -> List.of("+", "-");
            case CURRENCY ->
                model.loaded().stream()
                        .flatMap(now -> now.opening().currencies().stream())
                        .map(Currency::getCurrencyCode)
                        .sorted()
                        .toList();
            case TYPE -> ids(item, ItemKind.TYPE);
            case CATEGORY -> ids(item, ItemKind.CATEGORY);
            case COUNTERPARTY, TEXT, COUNTRY -> List.of();
        };
    }

    private List<String> ids(Item item, ItemKind kind) {
        return model.loaded().stream()
                .flatMap(now -> now.items().keySet().stream())
                .filter(key ->
                        key.kind() == kind && key.connection().equals(item.key().connection()))
                .map(key -> key.id())
                .sorted()
                .toList();
    }

    private interface Choosing {
        List<Choice> choices(String typed);
    }

    private void ask(String title, Choosing choosing) {
        model.askProperty()
                .set(new Ask(MappingColumns.ITEM, title, "", (typed, _) -> Ask.Offer.of(choosing.choices(typed))));
    }
}
