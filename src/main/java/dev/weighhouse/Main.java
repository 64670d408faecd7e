package dev.weighhouse;

import dev.weighhouse.command.Cli;
import dev.weighhouse.command.Session;
import dev.weighhouse.store.Workspace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

/** The front door: no arguments open the window, arguments run a command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Folders.prepareLog();
        Workspace.prepare();
        // Names and signs go beyond ASCII whatever the terminal's locale says.
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        System.exit(run(out, err, args));
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int run(PrintWriter out, PrintWriter err, String... args) {
        if (!Cli.opensWindow(args)) {
            return Cli.run(session(out, err), args);
        }
        if (!Display.missing() && App.open(args)) {
            return 0;
        }
        err.println("There is no display to open a window on, so here is the variance review as text.");
        var target = args.length == 0 ? "--sample" : args[0];
        var exit = Cli.run(session(out, err), "review", target);
        return exit == 1 ? 1 : 0;
    }

    private static Session session(PrintWriter out, PrintWriter err) {
        var wiring = new Wiring(Clock.system(ZoneId.systemDefault()), Wiring::login, new TerminalPassphrases());
        return new Session(wiring, wiring.providers(), wiring.clock(), System.in, out, err);
    }
}
