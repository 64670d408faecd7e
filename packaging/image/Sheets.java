import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The style sheets of the program. JavaFX takes the binary form that lies beside one, if it does, and need not parse the text. */
final class Sheets {
    private static final String COMPILER = "javafx.graphics/com.sun.javafx.css.parser.Css2Bin";

    private Sheets() {}

    /** Copies a jar, with a {@code .bss} beside each {@code .css}. */
    static void add(Path from, Path to, Path java) throws IOException, InterruptedException {
        try (var zip = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : zip.stream().toList()) {
                var content = zip.getInputStream(entry).readAllBytes();
                put(out, entry.getName(), content, entry);
                if (entry.getName().endsWith(".css")) {
                    put(out, entry.getName().replaceFirst("css$", "bss"), compiled(content, java), entry);
                }
            }
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] content, ZipEntry like) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(like.getTimeLocal());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] compiled(byte[] sheet, Path java) throws IOException, InterruptedException {
        var work = Files.createTempDirectory("sheet");
        var text = Files.write(work.resolve("sheet.css"), sheet);
        var binary = work.resolve("sheet.bss");
        var builder = new ProcessBuilder(java.toString(), "-m", COMPILER, text.toString(), binary.toString())
                .redirectErrorStream(true);
        // Java says of each that it picked it up.
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        // It ends well and says so where it understood a part of the sheet only.
        if (process.waitFor() != 0 || !said.isBlank()) {
            throw new IllegalStateException("a style sheet could not be compiled: " + said);
        }
        var compiled = Files.readAllBytes(binary);
        Trees.delete(work);
        return compiled;
    }
}
