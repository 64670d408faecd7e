package dev.weighhouse.command;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The workspace a command works on: a file, or in its place a fresh copy of the sample. */
final class Target {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The workspace file.")
    private @Nullable Path file;

    @Option(names = "--sample", description = "A fresh copy of the sample company, with its sandbox, in place of FILE.")
    private boolean sample;

    OpenWorkspace open(Workspaces workspaces) {
        if (sample == (file != null)) {
            throw new FailureException(new Failure.BadInput(
                    sample ? "Both a file and --sample were given." : "No workspace was given.",
                    "Name one workspace file, or say --sample."));
        }
        return file == null ? workspaces.sample() : workspaces.open(file);
    }

    boolean isSample() {
        return sample;
    }
}
