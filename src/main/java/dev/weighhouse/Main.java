package dev.weighhouse;

import dev.weighhouse.command.Cli;
import dev.weighhouse.command.Session;
import dev.weighhouse.store.Workspace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.slf4j.LoggerFactory;

/** The front door: no arguments open the window, arguments run a command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Folders.prepareLog();
        var complaint = Request.complaint(args);
        complaint.ifPresent(Main::complain);
        System.exit(
                complaint.isPresent() ? 1 : Request.of(args).map(Main::window).orElseGet(() -> command(args)));
    }

    private static int window(Request request) {
        if (Display.missing()) {
            return asText(request, Display.why(null));
        }
        var entered = new OneWindow(Folders.runtime()).enter(request);
        // No switch: what chooses between patterns is made at run time, and takes longer here than all of the rest.
        if (entered instanceof OneWindow.Entered.First(var door)) {
            return open(request, Optional.of(door));
        }
        if (entered instanceof OneWindow.Entered.NotThere(var file)) {
            utf8(FileDescriptor.err).printf("%s is not there. Check the name, or make it with weighhouse new.%n", file);
            return 1;
        }
        return entered instanceof OneWindow.Entered.HandedOver ? 0 : open(request, Optional.empty());
    }

    private static int open(Request request, Optional<Door> door) {
        // Java reads the rules of all zones for the first that is asked for. The window needs one, and JavaFX starts
        // meanwhile.
        ForkJoinPool.commonPool().execute(() -> {
            var _ = ZoneId.systemDefault();
        });
        try {
            return App.open(new App.Starting(request, door));
        } catch (UnsupportedOperationException e) {
            LoggerFactory.getLogger(Main.class).info("No window: {}", e.getMessage());
            return asText(request, Display.why(e.getMessage()));
        }
    }

    private static int asText(Request request, String why) {
        var err = utf8(FileDescriptor.err);
        err.println(why);
        var target = request instanceof Request.Open(var file) ? file.toString() : "--sample";
        var exit = Cli.run(session(err), "review", target);
        return exit == 1 ? 1 : 0;
    }

    /** A line for whoever started the program, where nobody sits at its window. */
    static void say(String line) {
        utf8(FileDescriptor.out).println(line);
    }

    static void complain(String line) {
        utf8(FileDescriptor.err).println(line);
    }

    private static int command(String... args) {
        Workspace.prepare();
        return Cli.run(session(utf8(FileDescriptor.err)), args);
    }

    /** Names and signs go beyond ASCII whatever the terminal's locale says. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static Session session(PrintWriter err) {
        var wiring = Wiring.atTheTerminal();
        return new Session(wiring, wiring.providers(), wiring.clock(), System.in, utf8(FileDescriptor.out), err);
    }
}
