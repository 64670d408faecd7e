import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what a package is made of: the bill of materials that Maven wrote, with the Java runtime and without what is not packed,
 * and the licence of every part with its text. Fails where a packed jar is in no list, or a licence has no text.
 *
 * <pre>java -classpath 'target/weighhouse/lib/*' packaging/parts/Parts.java TARGET/bom.json JARS RUNTIME OUT</pre>
 *
 * <p>JARS is the folder {@code target/weighhouse/lib}, RUNTIME the one of the image, OUT gets {@code weighhouse.cdx.json} and
 * {@code THIRD-PARTY.txt}.
 */
final class Parts {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path TEXTS = Path.of("packaging/licences");
    /** Where a part may be used under one of several, the one it is used under here. */
    private static final Map<String, String> CHOSEN = Map.of(
            "jna",
            "Apache-2.0",
            "jna-platform",
            "Apache-2.0",
            "logback-classic",
            "LGPL-2.1-only",
            "logback-core",
            "LGPL-2.1-only");

    private final Path jars;
    private final Path runtime;
    private final Properties holders = new Properties();
    /** A text, and the parts that come under it. */
    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    private final List<String> table = new ArrayList<>();

    private Parts(Path jars, Path runtime) throws IOException {
        this.jars = jars;
        this.runtime = runtime;
        try (var in = Files.newBufferedReader(TEXTS.resolve("holders.properties"))) {
            holders.load(in);
        }
    }

    public static void main(String... args) throws IOException {
        new Parts(Path.of(args[1]), Path.of(args[2])).write(Path.of(args[0]), Path.of(args[3]));
    }

    private void write(Path bom, Path out) throws IOException {
        var root = (ObjectNode) JSON.readTree(Files.readString(bom));
        var packed = packed();
        var known = (ArrayNode) root.get("components");
        var kept = JSON.createArrayNode();
        for (var component : known) {
            var jar = packed.remove(jarName(component));
            if (jar != null) {
                kept.add(component);
                part(component, jar);
            }
        }
        packed.keySet().removeIf(name -> name.startsWith("weighhouse-"));
        if (!packed.isEmpty()) {
            throw new IllegalStateException("nobody told of " + packed.keySet());
        }
        var java = java();
        kept.add(java);
        root.set("components", kept);
        keepTo(root);
        table.add(row(java, "GPL-2.0-with-classpath-exception"));
        texts.computeIfAbsent(Files.readString(runtime.resolve("legal/java.base/LICENSE")), _ -> new ArrayList<>())
                .add(java.get("name").asString() + " and JavaFX");
        notices();
        Files.writeString(out.resolve("weighhouse.cdx.json"), JSON.writeValueAsString(root) + "\n");
        Files.writeString(out.resolve("THIRD-PARTY.txt"), document());
        System.out.println(kept.size() + " parts, " + texts.size() + " texts");
    }

    /** The jars with something in them, by name. */
    private Map<String, Path> packed() throws IOException {
        var all = new TreeMap<String, Path>();
        try (var files = Files.walk(jars)) {
            for (var file : files.filter(one -> one.toString().endsWith(".jar")).toList()) {
                try (var zip = new ZipFile(file.toFile())) {
                    if (zip.stream().anyMatch(one -> one.getName().endsWith(".class"))) {
                        all.put(file.getFileName().toString(), file);
                    }
                }
            }
        }
        return all;
    }

    private static String jarName(JsonNode component) {
        var purl = component.get("purl").asString();
        var classifier = purl.replaceFirst(".*[?&]classifier=([^&]+).*", "-$1");
        return component.get("name").asString() + "-" + component.get("version").asString()
                + (classifier.equals(purl) ? "" : classifier) + ".jar";
    }

    /** What points to parts that are not packed goes with them. */
    private static void keepTo(ObjectNode root) {
        var refs = new ArrayList<String>();
        root.get("components").forEach(one -> refs.add(one.get("bom-ref").asString()));
        refs.add(root.get("metadata").get("component").get("bom-ref").asString());
        var dependencies = JSON.createArrayNode();
        for (var one : root.get("dependencies")) {
            if (refs.contains(one.get("ref").asString())) {
                var kept = JSON.createObjectNode().put("ref", one.get("ref").asString());
                var on = kept.putArray("dependsOn");
                for (var other : one.path("dependsOn")) {
                    if (refs.contains(other.asString())) {
                        on.add(other.asString());
                    }
                }
                dependencies.add(kept);
            }
        }
        root.set("dependencies", dependencies);
    }

    private ObjectNode java() throws IOException {
        var release = new Properties();
        try (var in = Files.newBufferedReader(runtime.resolve("release"))) {
            release.load(in);
        }
        var version = release.getProperty("JAVA_VERSION").replace("\"", "");
        var java = JSON.createObjectNode()
                .put("type", "platform")
                .put("bom-ref", "java-runtime")
                .put("name", "OpenJDK runtime")
                .put("version", version)
                .put(
                        "description",
                        "linked by jlink from the modules "
                                + release.getProperty("MODULES").replace("\"", ""))
                .put("cpe", "cpe:2.3:a:oracle:openjdk:" + version + ":*:*:*:*:*:*:*");
        java.putArray("licenses").addObject().putObject("license").put("id", "GPL-2.0-with-classpath-exception");
        return java;
    }

    private void part(JsonNode component, Path jar) throws IOException {
        var name = component.get("name").asString();
        var licence = licence(component, name);
        table.add(row(component, licence));
        if (name.startsWith("javafx-")) {
            return;
        }
        var shipped = shipped(jar);
        if (shipped.isEmpty()) {
            var text = text(licence, name);
            texts.computeIfAbsent(text, _ -> new ArrayList<>()).add(name);
        } else {
            shipped.forEach(
                    text -> texts.computeIfAbsent(text, _ -> new ArrayList<>()).add(name));
        }
    }

    private static String licence(JsonNode component, String name) {
        var ids = new ArrayList<String>();
        for (var one : component.path("licenses")) {
            var licence = one.path("license");
            ids.add(
                    licence.has("id")
                            ? licence.get("id").asString()
                            : licence.path("name").asString());
        }
        var chosen = CHOSEN.get(name);
        if (ids.isEmpty() || ids.size() > 1 && !ids.contains(chosen)) {
            throw new IllegalStateException("which licence has " + name + "? It names " + ids);
        }
        // As java-keyring calls it.
        var id = ids.size() > 1 ? chosen : ids.getFirst();
        return id.equals("BSD-3") ? "BSD-3-Clause" : id;
    }

    private static String row(JsonNode component, String licence) {
        var name = component.has("group")
                ? component.get("group").asString() + ":"
                        + component.get("name").asString()
                : component.get("name").asString();
        return "%-62s %-12s %s".formatted(name, component.get("version").asString(), licence);
    }

    /** Licences and notices that a jar brings itself. */
    private static List<String> shipped(Path jar) throws IOException {
        var all = new ArrayList<String>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().toList()) {
                var file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (file.matches("(?i)([\\w-]*(LICENSE|NOTICE)([.-](txt|md|zentus))?)|AL2\\.0")) {
                    all.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\r\n", "\n"));
                }
            }
        }
        return all;
    }

    private String text(String licence, String name) throws IOException {
        return switch (licence) {
            case "Apache-2.0" -> Files.readString(Path.of("LICENSE"));
            case "LGPL-2.1-only" -> lgpl();
            default -> {
                var holder = holders.getProperty(name);
                if (holder == null || !Files.exists(TEXTS.resolve(licence + ".txt"))) {
                    throw new IllegalStateException(
                            name + " brings no licence: name its holder and the text of " + licence + " in " + TEXTS);
                }
                yield holder.replace(", Copyright", "\nCopyright") + "\n\n"
                        + Files.readString(TEXTS.resolve(licence + ".txt"));
            }
        };
    }

    /** JNA brings the text, as one of the two licences it may be used under. */
    private String lgpl() throws IOException {
        try (var files = Files.newDirectoryStream(jars, "jna-5*.jar")) {
            for (var jar : files) {
                try (var zip = new ZipFile(jar.toFile())) {
                    var text =
                            zip.getInputStream(zip.getEntry("META-INF/LGPL2.1")).readAllBytes();
                    return new String(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
                }
            }
        }
        throw new IllegalStateException("no jar brings the text of the LGPL");
    }

    /** What Java itself took over from others. */
    private void notices() throws IOException {
        try (var files = Files.walk(runtime.resolve("legal"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
                texts.computeIfAbsent(Files.readString(file), _ -> new ArrayList<>())
                        .add("OpenJDK runtime, " + file.getParent().getFileName() + " (" + file.getFileName() + ")");
            }
        }
    }

    private String document() {
        var all = new StringBuilder("""
                Weighhouse is made with the parts below. Each stands under its own licence; the texts follow.

                """);
        table.stream().sorted().forEach(row -> all.append(row.stripTrailing()).append('\n'));
        texts.forEach((text, parts) -> all.append("\n")
                .append("=".repeat(100))
                .append("\n")
                .append(String.join(", ", parts))
                .append("\n")
                .append("=".repeat(100))
                .append("\n\n")
                .append(text.strip())
                .append("\n"));
        return all.toString();
    }
}
