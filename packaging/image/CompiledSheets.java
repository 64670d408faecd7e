import java.io.File;
import java.util.Set;

/**
 * Makes the binary form of every style sheet in a folder, in the Java of the image, which has JavaFX. Ends with {@link #OTHER_ORDER}
 * where this run of Java goes through a small set the other way round, as every second one does: the states of a selector are written
 * in that order, and two builds are to be the same byte by byte.
 */
final class CompiledSheets {
    static final int OTHER_ORDER = 3;

    private CompiledSheets() {}

    public static void main(String... folder) throws ReflectiveOperationException {
        if (!Set.of("first", "second").iterator().next().equals("first")) {
            System.exit(OTHER_ORDER);
        }
        // By name, as what compiles this has no JavaFX.
        var convert = Class.forName("javafx.css.Stylesheet").getMethod("convertToBinary", File.class, File.class);
        for (var sheet : new File(folder[0]).listFiles((_, name) -> name.endsWith(".css"))) {
            convert.invoke(null, sheet, new File(sheet.getPath().replaceFirst("css$", "bss")));
        }
    }
}
