package dev.weighhouse.command;

import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Setting.Values.OneOf;
import dev.weighhouse.crossing.Role;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code providers}: what {@code connect} can be told. */
@Command(name = "providers", description = "List the kinds of ledger and platform, and their settings.")
final class ProvidersCommand implements Callable<Integer> {
    private final Session session;

    ProvidersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var out = session.out();
        for (var role : Role.values()) {
            for (var provider : session.providers()) {
                if (!provider.roles().contains(role)) {
                    continue;
                }
                out.printf("%s %s   %s%n", role.name().toLowerCase(Locale.ROOT), provider.id(), provider.title());
                for (var setting : provider.settings(role)) {
                    out.printf(
                            "    %s%s%s%n", setting.key(), setting.required() ? "   (required)" : "", words(setting));
                    out.printf("        %s%n", setting.help());
                }
            }
        }
        return Exit.DONE;
    }

    private static String words(Setting setting) {
        return setting.values() instanceof OneOf one
                ? "   (one of: %s; the first where it is left out)".formatted(one.listed())
                : "";
    }
}
