import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The launcher on Linux. The one that jpackage makes asks rpm and dpkg at each start what package it belongs to, and they take longer
 * to answer than the program takes to start. This one is a script that starts the Java beside it with what jpackage wrote down for
 * its own.
 */
record Launcher(Path content, Path app, Path java) {
    private static final String FOLDER = "$APPDIR";

    /** Takes the place of jpackage's. */
    void replace(Path theirs) throws IOException {
        var configuration = app.resolve("weighhouse.cfg");
        var lines = Files.readAllLines(configuration);
        // The name under which the system lists the program; Java finds its own by the folder it stands in.
        var named = java.resolveSibling("weighhouse");
        Files.copy(java, named);
        Files.delete(theirs);
        Files.writeString(theirs, script(lines, content.relativize(named)));
        theirs.toFile().setExecutable(true, false);
        Files.delete(configuration);
        Files.delete(content.resolve("lib/libapplauncher.so"));
        Files.deleteIfExists(app.resolve(".jpackage.xml"));
    }

    private static String script(List<String> lines, Path named) {
        return """
                #!/bin/sh
                # Starts Weighhouse with the Java beside it: no arguments open the window, arguments run a command.
                self=$0
                [ ! -h "$self" ] || self=$(readlink -f "$self")
                case $self in */*) ;; *) self=./$self ;; esac
                here=$(CDPATH='' cd -P -- "${self%%/*}/.." && pwd) || exit 1
                case $here in *:*)
                  echo "Weighhouse cannot start from $here: Java reads the colon as the end of a folder, so move it to a folder without one." >&2
                  exit 1 ;;
                esac
                app=$here/lib/app
                # Cron, ssh and bare window managers give no locale, and under that or C Java opens no file whose name goes beyond ASCII.
                case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in '' | C | POSIX) export LC_ALL=C.UTF-8 ;; esac
                # What somebody set for another program's Java.
                unset JDK_JAVA_OPTIONS
                cache=$app/weighhouse.aot
                [ -f "$cache" ] || cache=
                # The cache fits these jars only, with the times they have, in this order.
                classpath=%s
                exec "$here/%s" ${cache:+"-XX:AOTCache=$cache"} \\
                  %s \\
                  -classpath "$classpath" %s "$@"
                """.formatted(
                values(lines, "app.classpath").collect(Collectors.joining(":")).replace(FOLDER, "$app"),
                named,
                values(lines, "java-options")
                        .map(option -> '"' + option.replace(FOLDER, "$app") + '"')
                        .collect(Collectors.joining(" \\\n  ")),
                values(lines, "app.mainclass").collect(Collectors.joining()));
    }

    private static Stream<String> values(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1));
    }
}
