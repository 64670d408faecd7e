package dev.weighhouse.command;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be said to {@code waive}, and a refusal of all that makes no sense together. */
final class WaiveOptions {
    private static final String SEE = "See weighhouse waive --help.";

    @Option(
            names = "--account",
            paramLabel = "NUMBER",
            description = "Waive of the difference of this ledger account: its number, or the ledger's id.")
    private @Nullable String account;

    @Option(names = "--list", description = "List the waivers that concern a month, and their sum.")
    private boolean list;

    @Option(names = "--take-back", paramLabel = "W-N", description = "Say that a waiver does not stand any more.")
    private @Nullable String takeBack;

    @Option(
            names = "--materiality",
            paramLabel = "AMOUNT",
            description = "Set up to which sum, signs left out, differences may be waived in a month.")
    private @Nullable BigDecimal materiality;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            description = "The month; with --list the month under review without it.")
    private @Nullable String period;

    @Mixin
    private InCurrency currency = new InCurrency();

    @Option(
            names = "--amount",
            paramLabel = "AMOUNT",
            description = "With --account: what may stand, platform minus ledger, with its sign.")
    private @Nullable BigDecimal amount;

    @Option(names = "--until", paramLabel = "DATE", description = "With --account: the last day on which it counts.")
    private @Nullable LocalDate until;

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why; kept with what is decided.")
    private @Nullable String reason;

    @Option(
            names = "--even-if-all-lapse",
            description =
                    "With --account: although all waivers of a month lapse, as their sum is above the materiality.")
    private boolean evenIfAllLapse;

    /** Refuses in words what does not go together. */
    void check(Written written) {
        var deeds = Stream.of(account != null, list, takeBack != null, materiality != null)
                .filter(said -> said)
                .count();
        if (deeds != 1) {
            throw refused("waive needs one of --account, --list, --take-back and --materiality.", SEE);
        }
        only("--amount", amount != null, "--account", account != null);
        only("--until", until != null, "--account", account != null);
        only("--even-if-all-lapse", evenIfAllLapse, "--account", account != null);
        only("--period", period != null, "--account or --list", account != null || list);
        only("--currency", currency.isSaid(), "--account or --materiality", account != null || materiality != null);
        only("--format", written.isSaid(), "--list", list);
        only("--reason", reason != null, "--account, --take-back and --materiality", !list);
        if (!list && (reason == null || reason.isBlank())) {
            throw refused("A reason is needed: --reason has no words.", "Say why. Nothing was changed.");
        }
        if (account != null && (amount == null || until == null || period == null)) {
            throw refused("--account needs --period, --amount and --until.", SEE);
        }
    }

    private static void only(String option, boolean said, String with, boolean there) {
        if (said && !there) {
            throw refused("%s goes only with %s.".formatted(option, with), SEE);
        }
    }

    static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }

    boolean isList() {
        return list;
    }

    @Nullable
    String account() {
        return account;
    }

    @Nullable
    BigDecimal materiality() {
        return materiality;
    }

    @Nullable
    String period() {
        return period;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    boolean isEvenIfAllLapse() {
        return evenIfAllLapse;
    }

    String reason() {
        return reason == null ? "" : reason;
    }

    Currency currency(Currency home) {
        return currency.or(home);
    }

    /** The number of the waiver to take back; null where none was said. */
    @Nullable
    Long takeBack() {
        if (takeBack == null) {
            return null;
        }
        var said = takeBack.strip().toUpperCase(Locale.ROOT);
        try {
            return Long.valueOf(said.startsWith("W-") ? said.substring(2) : said);
        } catch (NumberFormatException e) {
            throw new FailureException(
                    new Failure.BadInput("--take-back %s is no waiver.".formatted(takeBack), "Write it as W-3."), e);
        }
    }
}
