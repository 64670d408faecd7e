package dev.weighhouse.command;

import dev.weighhouse.crossing.FailureException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** All commands together, and the one place where their failures become a line and an exit code. */
public final class Cli {

    @Command(
            name = "weighhouse",
            description = "Sets a ledger and its platforms side by side, and explains every difference.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            footer = {
                "",
                "weighhouse [FILE | --sample] opens the window.",
                "Exit codes: 0 done; 2 done, and a person should look; 1 an error."
            })
    private static final class Root {
        @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "On an error, show where it happened.")
        private boolean verbose;
    }

    /** In the order in which --help lists them. */
    private static final List<String> COMMANDS = List.of(
            "new",
            "connect",
            "sign-in",
            "providers",
            "pull",
            "map",
            "review",
            "waive",
            "tolerance",
            "currency",
            "journal",
            "approve",
            "push",
            "resolve",
            "accounts",
            "exports",
            "schedule",
            "run",
            "feedback",
            "log",
            "verify",
            "measures",
            "drill",
            "match");

    private Cli() {}

    /** Runs one command; gives the exit code of the process. */
    public static int run(Session session, String... args) {
        var root = new Root();
        var line = new CommandLine(root);
        for (var name : wanted(args)) {
            var command = new CommandLine(command(name, session));
            command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
            line.addSubcommand(name, command);
        }
        line.registerConverter(LocalDate.class, Cli::day);
        line.registerConverter(BigDecimal.class, Cli::amount);
        line.setOut(session.out()).setErr(session.err()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((refused, _) -> misunderstood(session, refused));
        line.setExecutionExceptionHandler((thrown, _, _) -> failed(session.err(), thrown, root.verbose));
        var exit = line.execute(args);
        session.out().flush();
        session.err().flush();
        return exit;
    }

    /** Each command that is described takes its time, so only the one that was named is, or all where none was. */
    private static List<String> wanted(String... args) {
        return args.length > 0 && COMMANDS.contains(args[0]) ? List.of(args[0]) : COMMANDS;
    }

    private static Object command(String name, Session session) {
        return switch (name) {
            case "new" -> new NewCommand(session);
            case "connect" -> new ConnectCommand(session);
            case "sign-in" -> new SignInCommand(session);
            case "providers" -> new ProvidersCommand(session);
            case "pull" -> new PullCommand(session);
            case "map" -> new MapCommand(session);
            case "review" -> new ReviewCommand(session);
            case "waive" -> new WaiveCommand(session);
            case "tolerance" -> new ToleranceCommand(session);
            case "currency" -> new CurrencyCommand(session);
            case "journal" -> new JournalCommand(session);
            case "approve" -> new ApproveCommand(session);
            case "push" -> new PushCommand(session);
            case "resolve" -> new ResolveCommand(session);
            case "accounts" -> new AccountsCommand(session);
            case "schedule" -> new ScheduleCommand(session);
            case "run" -> new RunCommand(session);
            case "exports" -> new ExportsCommand(session);
            case "feedback" -> new FeedbackCommand(session);
            case "log" -> new LogCommand(session);
            case "verify" -> new VerifyCommand(session);
            case "measures" -> new MeasuresCommand(session);
            case "drill" -> new DrillCommand(session);
            case "match" -> new MatchCommand(session);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw new TypeConversionException("'%s' is no day: write it as 2026-09-30".formatted(typed));
        }
    }

    private static BigDecimal amount(String typed) {
        try {
            return new BigDecimal(typed);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'%s' is no amount: write it as 12.50".formatted(typed));
        }
    }

    private static int misunderstood(Session session, CommandLine.ParameterException refused) {
        session.err()
                .printf(
                        "%s See weighhouse%s --help.%n",
                        sentence(String.valueOf(refused.getMessage())),
                        name(refused.getCommandLine().getParseResult()));
        return Exit.ERROR;
    }

    private static String name(ParseResult parsed) {
        return parsed.commandSpec().parent() == null
                ? ""
                : " " + parsed.commandSpec().name();
    }

    private static int failed(PrintWriter err, Exception thrown, boolean verbose) {
        if (thrown instanceof FailureException refused) {
            var failure = refused.failure();
            err.printf("%s %s%n", failure.words(), failure.nextStep());
        } else {
            var code = UUID.randomUUID().toString().substring(0, 8);
            LoggerFactory.getLogger(Cli.class).error("Unexpected, code {}", code, thrown);
            err.printf("Something went wrong that nobody foresaw. The log file has the details under code %s.%n", code);
        }
        if (verbose) {
            thrown.printStackTrace(err);
        }
        return Exit.ERROR;
    }

    private static String sentence(String text) {
        var line = text.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    /** The version out of the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {"weighhouse " + (version == null ? "(not packaged)" : version)};
        }
    }
}
