package dev.weighhouse.connect;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ISO 3166 codes of two letters. */
public final class Countries {

    /** Beside those of the standard, the two that tax authorities use for a part of one: Kosovo and Northern Ireland. */
    private static final Set<String> CODES = Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK", "XI"))
            .collect(Collectors.toUnmodifiableSet());

    private Countries() {}

    /** The code as it is written, in capitals; empty for anything that is none. */
    public static Optional<String> code(String text) {
        return Optional.of(text.strip().toUpperCase(Locale.ROOT)).filter(CODES::contains);
    }
}
