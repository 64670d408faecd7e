package dev.weighhouse.command;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tolerance FILE --amount AMOUNT [--currency CCY] [--account ID]}. */
@Command(name = "tolerance", description = "Set up to which difference two sides count as agreeing.")
final class ToleranceCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(
            names = "--amount",
            required = true,
            paramLabel = "AMOUNT",
            description = "Such as 0.50; it holds in its currency only.")
    private BigDecimal amount = BigDecimal.ZERO;

    @Mixin
    private InCurrency currency = new InCurrency();

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The ledger's id of one account; all accounts without it.")
    private @Nullable String account;

    ToleranceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var workspace = target.open(session.workspaces())) {
            var money = notNegative(currency.or(workspace.home()));
            workspace.monthEnd().tolerate(account == null ? null : new AccountId(account), money);
            session.out().printf("Up to %s counts as agreeing%s.%n", money, account == null ? "" : " on " + account);
        }
        return Exit.DONE;
    }

    private Money notNegative(Currency in) {
        var money = InCurrency.exact("--amount", amount, in);
        if (money.signum() < 0) {
            throw new FailureException(new Failure.BadInput("--amount is negative.", "Write it as 0.50."));
        }
        return money;
    }
}
