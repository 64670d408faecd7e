import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The style sheets of the program. JavaFX takes the binary form that lies beside one, if it does, and need not parse the text. */
record Sheets(Path java, Path work) {
    private static final String COMPILER = "CompiledSheets";
    private static final int TRIES = 100;

    /** Copies a jar, with a {@code .bss} beside each {@code .css}. */
    void add(Path from, Path to) throws IOException, InterruptedException {
        try (var zip = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : zip.stream().filter(Sheets::isSheet).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, text(entry));
                }
            }
            compile();
            for (var entry : zip.stream().toList()) {
                put(out, entry.getName(), zip.getInputStream(entry).readAllBytes(), entry);
                if (isSheet(entry)) {
                    var binary = Path.of(text(entry).toString().replaceFirst("css$", "bss"));
                    put(out, entry.getName().replaceFirst("css$", "bss"), Files.readAllBytes(binary), entry);
                }
            }
        }
    }

    private static boolean isSheet(ZipEntry entry) {
        return entry.getName().endsWith(".css");
    }

    /** Where a sheet lies for the compiler; the names of ours differ. */
    private Path text(ZipEntry entry) {
        return work.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
    }

    private static void put(ZipOutputStream out, String name, byte[] content, ZipEntry like) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(like.getTimeLocal());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private void compile() throws IOException, InterruptedException {
        var source = Path.of("packaging/image", COMPILER + ".java").toString();
        var javac = ToolProvider.findFirst("javac").orElseThrow();
        if (javac.run(System.out, System.err, "-d", work.toString(), source) != 0) {
            throw new IllegalStateException(source + " does not compile");
        }
        for (int tries = 0; tries < TRIES; tries++) {
            if (compiled()) {
                return;
            }
        }
        throw new IllegalStateException("every run of Java goes through its sets the other way round");
    }

    private boolean compiled() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(java.toString(), "-cp", work.toString(), COMPILER, work.toString())
                .redirectErrorStream(true);
        // Java says of each that it picked it up.
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        var code = process.waitFor();
        // It ends well and says so where it understood a part of a sheet only.
        if (code != 0 && code != CompiledSheets.OTHER_ORDER || !said.isBlank()) {
            throw new IllegalStateException("the style sheets could not be compiled: " + said);
        }
        return code == 0;
    }
}
