package dev.weighhouse.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code currency FILE [--add CCY]}. */
@Command(name = "currency", description = "List the currencies the workspace takes, or allow another one.")
final class CurrencyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(names = "--add", split = ",", paramLabel = "CCY", description = "A currency to allow from now on.")
    private List<String> add = List.of();

    CurrencyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var currencies = add.stream().map(NewCommand::currency).toList();
        try (var workspace = target.open(session.workspaces())) {
            currencies.forEach(workspace::allow);
            workspace.currencies().stream()
                    .map(currency -> currency.equals(workspace.home())
                            ? currency.getCurrencyCode() + " (home)"
                            : currency.getCurrencyCode())
                    .sorted()
                    .forEach(session.out()::println);
        }
        return Exit.DONE;
    }
}
