package dev.weighhouse.mapping;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** A decision with conditions, made ready to be tried often. Plain comparisons only, so that none can ever take long. */
final class Rule {
    private final Mapping decision;
    private final Conditions strength;
    private final Field[] fields;
    private final String[] values;

    Rule(Mapping decision) {
        this.decision = decision;
        this.strength = strength(decision.slot());
        var tests = decision.slot().when().tests();
        this.fields = tests.keySet().toArray(Field[]::new);
        this.values = tests.entrySet().stream().map(Rule::value).toArray(String[]::new);
    }

    /** The conditions with what the item itself says: a rule of a category tests the category. */
    static Conditions strength(Slot slot) {
        return switch (slot.item().kind()) {
            case CATEGORY -> with(slot, Field.CATEGORY);
            case TYPE -> with(slot, Field.TYPE);
            case ACCOUNT, TAX_CODE, DIMENSION, ANYTHING -> slot.when();
        };
    }

    private static Conditions with(Slot slot, Field field) {
        return slot.when().tests().containsKey(field)
                ? slot.when()
                : slot.when().and(field, slot.item().id());
    }

    private static String value(Map.Entry<Field, String> test) {
        return value(test.getKey(), test.getValue());
    }

    /** As it is compared. */
    static String value(Field field, String said) {
        return switch (field) {
            case COUNTERPARTY, TEXT -> Facts.folded(said);
            case COUNTRY, CURRENCY, SIGN -> said.strip();
            case TYPE, CATEGORY -> said;
        };
    }

    Mapping decision() {
        return decision;
    }

    /**
     * The order in which the rules of one item are tried: by their precision, to which a test that only repeats the item adds
     * nothing. So the order of two that meet a transaction is the same here as among those of other items.
     */
    static Comparator<Conditions> order(ItemKey item) {
        return Comparator.<Conditions, Conditions>comparing(when -> bare(item, when), Precision.ORDER)
                .thenComparing(Precision.ORDER);
    }

    private static Conditions bare(ItemKey item, Conditions when) {
        var field = item.kind() == ItemKind.CATEGORY ? Field.CATEGORY : Field.TYPE;
        if ((item.kind() != ItemKind.CATEGORY && item.kind() != ItemKind.TYPE)
                || !item.id().equals(when.tests().get(field))) {
            return when;
        }
        var tests = new TreeMap<>(when.tests());
        tests.remove(field);
        return new Conditions(tests);
    }

    /** Whether this one is tried before the other, of whichever items the two are. */
    boolean isBefore(Rule other) {
        if (decision.item().equals(other.decision.item())) {
            return order(decision.item())
                            .compare(
                                    decision.slot().when(),
                                    other.decision.slot().when())
                    < 0;
        }
        var byStrength = Precision.ORDER.compare(strength, other.strength);
        return byStrength != 0 ? byStrength < 0 : decision.item().compareTo(other.decision.item()) < 0;
    }

    boolean takes(Facts facts) {
        for (int i = 0; i < fields.length; i++) {
            if (!meets(facts, fields[i], values[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(Facts facts, Field field, String value) {
        return switch (field) {
            case COUNTERPARTY -> facts.isWith(value);
            case TEXT -> facts.tells(value);
            case TYPE -> facts.isOfType(value);
            case CATEGORY -> facts.isOfCategory(value);
            case COUNTRY -> facts.isIn(value);
            case CURRENCY -> facts.isOfCurrency(value);
            case SIGN -> facts.hasSign(value);
        };
    }
}
