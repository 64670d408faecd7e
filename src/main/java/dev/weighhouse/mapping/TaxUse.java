package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.books.TaxCode.Use;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Whether a tax code is for what is sold or for what is bought. */
final class TaxUse {
    private static final Set<String> SOLD = Set.of("sale", "income", "output", "revenue", "collected");
    private static final Set<String> BOUGHT = Set.of("purchase", "expense", "input", "paid", "cost", "spending");

    private static final Set<String> TAX = Set.of("vat", "tax", "gst");

    private TaxUse() {}

    /** Of a platform's code: by its name, else by its lines, as what is debited was bought. */
    static Optional<Use> of(Item item, Usage usage) {
        return named(item.name())
                .or(() -> usage.leaning().map(leaning -> leaning == AccountType.EXPENSE ? Use.PURCHASES : Use.SALES));
    }

    /** Of a ledger's code: as it says, else by its name. */
    static Use of(TaxCode code) {
        return code.use() == Use.BOTH ? named(code.name()).orElse(Use.BOTH) : code.use();
    }

    /** 1 for two names of taxes on the same, -1 for one on what is sold and one on what is bought, else 0. */
    static int alike(Set<String> one, Set<String> other) {
        if (Collections.disjoint(one, TAX) || Collections.disjoint(other, TAX)) {
            return 0;
        }
        var use = named(one);
        return use.isEmpty()
                ? 0
                : named(other).map(its -> its == use.get() ? 1 : -1).orElse(0);
    }

    private static Optional<Use> named(String name) {
        return named(NameWords.of(name));
    }

    private static Optional<Use> named(Set<String> words) {
        var sold = words.stream().anyMatch(SOLD::contains);
        var bought = words.stream().anyMatch(BOUGHT::contains);
        if (sold == bought) {
            return Optional.empty();
        }
        return Optional.of(sold ? Use.SALES : Use.PURCHASES);
    }
}
