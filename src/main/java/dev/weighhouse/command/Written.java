package dev.weighhouse.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a result is to be written; shared by all commands that have one. */
final class Written {

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to write it; table by default.")
    private @Nullable Format said;

    Format format() {
        return said == null ? Format.table : said;
    }

    boolean isSaid() {
        return said != null;
    }
}
