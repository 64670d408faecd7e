package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.books.TaxCode.Use;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the ledger's tax codes a platform's may be: by code, rate, name, what it is for, and precedent. */
final class TaxSuggestions {
    private static final int SAME_CODE = 60;
    private static final int SAME_NAME = 50;
    private static final int MOST_FOR_A_NAME = 30;
    private static final int SAME_RATE = 40;
    private static final int SAME_SORT = 15;
    private static final int SAME_USE = 15;
    private static final int ONLY_ONE = 30;
    private static final int PRECEDENT = 45;

    private final List<TaxCode> codes;
    private final List<Precedent> precedents;

    TaxSuggestions(Collection<TaxCode> codes, Collection<Precedent> precedents) {
        this.codes = codes.stream().filter(TaxCode::active).toList();
        this.precedents = precedents.stream()
                .filter(precedent -> precedent.target() instanceof Target.Tax)
                .toList();
    }

    /** What is known of a platform's code. */
    private record Wanted(Item item, TaxRate name, Optional<Use> use) {

        boolean states(TaxCode code) {
            return code.id().equals(item.externalId());
        }

        /** A code of another rate, sort or use is another code, whatever it is called. */
        boolean mayBe(TaxCode code) {
            var its = TaxSuggestions.rate(code);
            var sameRate = its.isEmpty() || name.percent().isEmpty() || isOf(its.get());
            var itsUse = TaxUse.of(code);
            var sameUse = itsUse == Use.BOTH || use.isEmpty() || use.get() == itsUse;
            return states(code)
                    || (sameRate
                            && sameUse
                            && name.sort().mayBe(TaxRate.of(code.name()).sort()));
        }

        boolean isOf(BigDecimal percent) {
            return name.percent().filter(asked -> asked.compareTo(percent) == 0).isPresent();
        }
    }

    private static Optional<BigDecimal> rate(TaxCode code) {
        return Optional.ofNullable(code.percent())
                .or(() -> TaxRate.of(code.name()).percent());
    }

    /** In no order. */
    List<Suggestion> of(Item item, Usage usage) {
        var wanted = new Wanted(item, TaxRate.of(item.name()), TaxUse.of(item, usage));
        var possible = codes.stream().filter(wanted::mayBe).toList();
        var ofRate = possible.stream()
                .filter(code -> rate(code).filter(wanted::isOf).isPresent())
                .toList();
        return possible.stream()
                .map(code -> weigh(wanted, code, ofRate.equals(List.of(code))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Suggestion> weigh(Wanted wanted, TaxCode code, boolean onlyOne) {
        var points = new Points();
        if (wanted.states(code)) {
            points.add(100, "states the ledger's code " + code.id());
        }
        byName(wanted.item(), code, points);
        rate(code).filter(wanted::isOf).ifPresent(rate -> {
            points.add(
                    SAME_RATE,
                    "same rate %s %%".formatted(rate.stripTrailingZeros().toPlainString()));
            if (onlyOne) {
                points.add(ONLY_ONE, "the only one of that rate and sort");
            }
        });
        byPrecedent(wanted.item(), code, points);
        if (points.isNone()) {
            return Optional.empty();
        }
        if (wanted.name().sort() != TaxRate.Sort.TAXED && wanted.name().sort() != TaxRate.Sort.UNSAID) {
            points.add(SAME_SORT, "");
        }
        wanted.use().ifPresent(use -> points.add(SAME_USE, use == Use.SALES ? "for sales" : "for purchases"));
        var name = code.name().equals(code.id()) ? "" : code.name() + ": ";
        return Optional.of(new Suggestion(
                wanted.item().key(),
                new Target.Tax(code.id(), account(wanted.item())),
                points.score(),
                name + points.words()));
    }

    private static void byName(Item item, TaxCode code, Points points) {
        var id = item.key().id().strip();
        // a bare number is a number of the platform's own
        if (code.id().equalsIgnoreCase(id) && id.chars().anyMatch(Character::isLetter)) {
            points.add(SAME_CODE, "same code");
        } else if (NameWords.of(item.name()).equals(NameWords.of(code.name()))) {
            points.add(SAME_NAME, "same name");
        } else {
            var telling = TaxRate.telling(item.name());
            var others = TaxRate.telling(code.name());
            var alike = Likeness.of(telling, others, Map.of());
            if (!telling.isEmpty() && !others.isEmpty() && alike.tells()) {
                points.add(alike.exact() * MOST_FOR_A_NAME / 100, alike.words());
            }
        }
    }

    private void byPrecedent(Item item, TaxCode code, Points points) {
        var name = NameWords.of(item.name());
        precedents.stream()
                .filter(precedent -> precedent.target() instanceof Target.Tax(var there, var _)
                        && there.equals(code.id())
                        && !precedent.item().key().equals(item.key())
                        && NameWords.of(precedent.item().name()).equals(name))
                .findFirst()
                .ifPresent(precedent -> points.add(
                        PRECEDENT,
                        "same name as \"%s\" of %s, which goes here"
                                .formatted(precedent.item().name(), precedent.platform())));
    }

    /** Where the tax of the platform's other codes is booked, if that is one account. */
    private @Nullable AccountId account(Item item) {
        var accounts = precedents.stream()
                .filter(precedent ->
                        precedent.item().key().connection().equals(item.key().connection()))
                .flatMap(precedent ->
                        Stream.ofNullable(precedent.target() instanceof Target.Tax tax ? tax.account() : null))
                .distinct()
                .toList();
        return accounts.size() == 1 ? accounts.getFirst() : null;
    }
}
