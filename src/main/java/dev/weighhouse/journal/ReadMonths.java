package dev.weighhouse.journal;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads months of the ledger again, together where that comes about; one that cannot be read keeps no other from being read. */
final class ReadMonths {
    private final Outlook outlook;

    /**
     * What was not read.
     *
     * @param months in order
     * @param why in words
     */
    record Unread(List<Period> months, String why) {
        String names() {
            return months.stream().map(Period::toString).collect(Collectors.joining(", "));
        }
    }

    ReadMonths(Outlook outlook) {
        this.outlook = outlook;
    }

    /** At least so many requests: the accounts, the balances at each end of a month, and what moved in it. */
    static int calls(List<Period> months) {
        var moments = new HashSet<AsOf>();
        months.forEach(month -> moments.addAll(List.of(month.opening(), month.closing())));
        return months.isEmpty() ? 0 : 1 + moments.size() + months.size();
    }

    /** Returns what could not be read; empty where all was. */
    Optional<Unread> read(List<Period> months, Progress progress) {
        if (months.isEmpty()) {
            return Optional.empty();
        }
        var failure = pull(months, progress);
        return failure.flatMap(why -> months.size() > 1 && mayBeOfOneMonth(why)
                ? oneByOne(months, progress)
                : Optional.of(new Unread(months, why.words())));
    }

    private Optional<Unread> oneByOne(List<Period> months, Progress progress) {
        var unread = new ArrayList<Period>();
        var why = "";
        for (int at = 0; at < months.size(); at++) {
            var failure = pull(List.of(months.get(at)), progress);
            if (failure.isPresent()) {
                var all = !mayBeOfOneMonth(failure.get());
                unread.addAll(months.subList(at, all ? months.size() : at + 1));
                why = failure.get().words();
                if (all) {
                    break;
                }
            }
        }
        return unread.isEmpty() ? Optional.empty() : Optional.of(new Unread(unread, why));
    }

    private Optional<Failure> pull(List<Period> months, Progress progress) {
        return outlook.pullLedger(months, progress) instanceof PullResult.Failed(var _, var failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    /** Else the next month would be answered the same. */
    private static boolean mayBeOfOneMonth(Failure failure) {
        return switch (failure) {
            case Failure.Rejected _, Failure.Broken _, Failure.BadInput _, Failure.Unexpected _ -> true;
            case Failure.Offline _,
                    Failure.SignInNeeded _,
                    Failure.NoKeychain _,
                    Failure.PassphraseNeeded _,
                    Failure.Throttled _,
                    Failure.TooEarly _,
                    Failure.Changed _,
                    Failure.Cancelled _ -> false;
        };
    }
}
