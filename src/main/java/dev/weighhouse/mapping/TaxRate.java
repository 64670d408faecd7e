package dev.weighhouse.mapping;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of a tax code says: its rate, and of what sort it is. Codes of no tax are of several sorts that are declared
 * in different places, so that one of them is not another.
 *
 * @param percent the rate; empty where the name has none, or more than one
 */
record TaxRate(Optional<BigDecimal> percent, Sort sort) {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,3})?)\\s*%");

    private static final Set<String> SAYING_NO_MORE = Set.of("vat", "tax", "gst", "rate", "rated");

    /** Of what sort a code is. */
    enum Sort {
        /** Taxed at a rate. */
        TAXED,
        /** Taxed, at nothing. */
        ZERO,
        /** Not taxed, but declared. */
        EXEMPT,
        /** Of no concern to the tax. */
        NONE,
        /** Taxed in another way than usual: the buyer owes it, or it is paid on import. */
        REVERSE,
        /** At nothing, and which of those it is is not said. */
        UNSAID;

        /** Whether a code of the one sort may be one of the other. */
        boolean mayBe(Sort other) {
            return this == other || (this == UNSAID && other.isFree()) || (other == UNSAID && isFree());
        }

        private boolean isFree() {
            return this == ZERO || this == EXEMPT || this == NONE;
        }
    }

    static TaxRate of(String name) {
        var found = PERCENT.matcher(name).results().toList();
        var stated = found.size() == 1
                ? Optional.of(new BigDecimal(found.getFirst().group(1).replace(',', '.')).stripTrailingZeros())
                : Optional.<BigDecimal>empty();
        var sort = sort(NameWords.of(name), stated);
        return new TaxRate(sort.isFree() && found.isEmpty() ? Optional.of(BigDecimal.ZERO) : stated, sort);
    }

    private static Sort sort(Collection<String> words, Optional<BigDecimal> stated) {
        if (any(words, Set.of("reverse", "rc", "pva", "import", "acquisition", "ecg", "ecs"))) {
            return Sort.REVERSE;
        }
        if (any(words, Set.of("exempt", "exemption"))) {
            return Sort.EXEMPT;
        }
        if (any(words, Set.of("no", "none", "outside", "non", "without", "untaxed"))) {
            return Sort.NONE;
        }
        if (any(words, Set.of("zero", "z"))) {
            return Sort.ZERO;
        }
        return stated.filter(rate -> rate.signum() == 0).isPresent() ? Sort.UNSAID : Sort.TAXED;
    }

    private static boolean any(Collection<String> words, Set<String> of) {
        return words.stream().anyMatch(of::contains);
    }

    /** The words of a name that neither the rate nor the tax itself makes up. */
    static Set<String> telling(String name) {
        var words = NameWords.of(PERCENT.matcher(name).replaceAll(" "));
        words.removeAll(SAYING_NO_MORE);
        return words;
    }
}
