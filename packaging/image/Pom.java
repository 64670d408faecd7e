import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the build states once, in the pom.
 *
 * @param time the time that every packed file gets: SOURCE_DATE_EPOCH where it is set, or the build time of the pom
 */
record Pom(String version, String description, List<String> jvmOptions, Instant time) {

    static Pom read(Path file) throws IOException {
        var text = Files.readString(file);
        var epoch = System.getenv("SOURCE_DATE_EPOCH");
        return new Pom(
                first(text, "version"),
                first(text, "description"),
                List.of(first(text, "app.jvm.options").split(" ")),
                epoch == null
                        ? Instant.parse(first(text, "project.build.outputTimestamp"))
                        : Instant.ofEpochSecond(Long.parseLong(epoch)));
    }

    private static String first(String text, String tag) {
        var found = Pattern.compile("<" + Pattern.quote(tag) + ">([^<]*)</").matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the pom states no " + tag);
        }
        return found.group(1);
    }
}
