package dev.weighhouse.ui.common;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which workspace a person wants to have open. Two are equal where the same was asked for twice. */
sealed interface Wanted {

    /** One that is kept in a file. */
    record Kept(Path file) implements Wanted {
        @Override
        public String doing() {
            return Words.text("workbench.opening", file.getFileName());
        }

        @Override
        public OpenWorkspace open(Workspaces workspaces) {
            return workspaces.open(file);
        }

        @Override
        public boolean isWrittenIn(@Nullable Opening now) {
            if (now == null || now.writtenElsewhere().isPresent()) {
                return false;
            }
            try {
                return file.toRealPath().equals(now.file());
            } catch (IOException _) {
                return file.toAbsolutePath().normalize().equals(now.file());
            }
        }
    }

    /** A fresh copy of the sample. */
    record Sample() implements Wanted {
        @Override
        public String doing() {
            return Words.text("workbench.opening-sample");
        }

        @Override
        public OpenWorkspace open(Workspaces workspaces) {
            return workspaces.sample();
        }

        @Override
        public boolean isSample() {
            return true;
        }
    }

    /** A new one, made in a file that is not there yet. */
    record Made(Path file, String company, Currency home, Set<Currency> others) implements Wanted {
        @Override
        public String doing() {
            return Words.text("workbench.creating", file.getFileName());
        }

        @Override
        public OpenWorkspace open(Workspaces workspaces) {
            return workspaces.create(file, company, home, others);
        }
    }

    /** The name of the job that opens it. */
    String doing();

    /** Opens it, beside the screen; throws as the workspaces do. */
    OpenWorkspace open(Workspaces workspaces);

    /** Whether it is open and can be written: a second opening would find the first one writing, and could only read. */
    default boolean isWrittenIn(@Nullable Opening now) {
        return false;
    }

    default boolean isSample() {
        return false;
    }
}
