package dev.weighhouse;

/** Which Weighhouse this is, and what it runs on. */
final class Version {

    private Version() {}

    /** Out of the manifest of the jar, which only a built program has. */
    static String name() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** One line for who is to find a fault; nothing in it tells whose computer it is. */
    static String about() {
        return "Weighhouse %s, Java %s, JavaFX %s, %s %s %s"
                .formatted(
                        name(),
                        System.getProperty("java.version"),
                        System.getProperty("javafx.version", "?"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"));
    }
}
