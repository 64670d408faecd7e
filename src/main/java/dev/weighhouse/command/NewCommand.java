package dev.weighhouse.command;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new FILE --company NAME --currency CCY}. */
@Command(name = "new", description = "Make a workspace for one company's books.")
final class NewCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to make; its name ends in .weighhouse.")
    private Path file = Path.of("");

    @Option(names = "--company", required = true, paramLabel = "NAME", description = "Whose books these are.")
    private String company = "";

    @Option(
            names = "--currency",
            required = true,
            split = ",",
            paramLabel = "CCY",
            description = "The home currency; further currencies after commas or in further --currency.")
    private List<String> currencies = List.of();

    NewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var known = currencies.stream().map(NewCommand::currency).toList();
        var others = known.stream().skip(1).collect(Collectors.toSet());
        try (var made = session.workspaces().create(file, company, known.getFirst(), others)) {
            session.out().printf("Made %s for %s.%n", made.file(), made.company());
        }
        return Exit.DONE;
    }

    static Currency currency(String code) {
        try {
            var currency = Currency.getInstance(code.strip());
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // told below, together with the codes that exist and are no money
        }
        throw new FailureException(new Failure.BadInput(
                "%s is not a currency.".formatted(code), "Use the three letters of ISO 4217, such as GBP."));
    }
}
