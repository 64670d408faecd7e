import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Jars with native parts for many systems, of which a package needs those of one. */
final class Jars {

    private Jars() {}

    /** The jars of JavaFX without a system in their names hold nothing. */
    static boolean isEmpty(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("module-info.class") == null;
        }
    }

    /** The classes and the native parts of a jar of JavaFX, apart. */
    static void unpack(Path jar, Path to, Platform platform) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                var name = entry.getName();
                if (!name.startsWith("META-INF/")) {
                    copy(
                            zip,
                            entry,
                            to.resolve(platform.isNative(name) ? "native" : "classes")
                                    .resolve(name));
                }
            }
        }
    }

    /**
     * The jars of the program: with the native parts for this system and the face of the icons beside them, where they need not be
     * unpacked first, and without the native parts for all others; the style sheets also as JavaFX reads them fastest.
     *
     * @param sheets compiles the style sheets
     */
    static void lay(Path from, Path to, Platform platform, Sheets sheets) throws IOException, InterruptedException {
        Files.createDirectories(to);
        try (var jars = Files.newDirectoryStream(from, "*.jar")) {
            for (var jar : jars) {
                var name = jar.getFileName().toString();
                if (name.startsWith("sqlite-jdbc-")) {
                    slim(jar, to, "org/sqlite/native/", platform.sqliteFolder());
                } else if (name.matches("jna-\\d.*")) {
                    slim(jar, to, "com/sun/jna/", platform.jnaFolder());
                } else if (name.startsWith("weighhouse-")) {
                    sheets.add(jar, to.resolve(name));
                } else {
                    if (name.startsWith("ikonli-feather-pack-")) {
                        face(jar, to.resolve("icons.ttf"));
                    }
                    Files.copy(jar, to.resolve(name));
                }
            }
        }
    }

    private static void face(Path jar, Path to) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var face = zip.stream()
                    .filter(one -> one.getName().endsWith("/feather.ttf"))
                    .findFirst();
            copy(zip, face.orElseThrow(() -> new IllegalStateException(jar + " has no face of icons")), to);
        }
    }

    private static void slim(Path jar, Path to, String natives, String ours) throws IOException {
        var found = false;
        try (var zip = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to.resolve(jar.getFileName())))) {
            for (var entry : zip.stream().toList()) {
                var name = entry.getName();
                if (name.startsWith(natives + ours) && !entry.isDirectory()) {
                    copy(zip, entry, to.resolve(name.substring(name.lastIndexOf('/') + 1)));
                    found = true;
                }
                if (!isNative(name, natives)) {
                    var kept = new ZipEntry(name);
                    kept.setTimeLocal(entry.getTimeLocal());
                    out.putNextEntry(kept);
                    try (var in = zip.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        if (!found) {
            throw new IllegalStateException(jar.getFileName() + " has nothing for this system under " + natives + ours);
        }
    }

    private static boolean isNative(String name, String natives) {
        return name.startsWith(natives) && name.matches(".*\\.(so|a|dll|dylib|jnilib)");
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, to);
        }
    }
}
