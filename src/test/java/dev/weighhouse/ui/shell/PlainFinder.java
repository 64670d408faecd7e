package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Fit;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Work;
import java.util.List;
import java.util.function.Consumer;

/** Finds accounts by number and name. */
record PlainFinder(Work work, List<String> accounts, Consumer<String> visit) implements Finder {

    @Override
    public String title() {
        return "Accounts";
    }

    @Override
    public Order<List<Found>> looking(String text) {
        var fit = new Fit(text);
        return work.away(
                "Looking up",
                _ -> text.isBlank()
                        ? List.of()
                        : Fit.best(accounts, account -> fit.of(Fit.plain(account), List.of())).stream()
                                .map(account -> Found.place(Icons.LEDGER, account, "Xero", () -> visit.accept(account)))
                                .toList());
    }
}
