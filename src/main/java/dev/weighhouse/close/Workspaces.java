package dev.weighhouse.close;

import dev.weighhouse.crossing.SecretPlace;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Set;

/** Opens and makes workspaces. All methods throw {@link dev.weighhouse.crossing.FailureException}. */
public interface Workspaces {

    OpenWorkspace open(Path file);

    /** Makes a new workspace file; an existing file is refused. */
    OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others);

    /** Where secrets of connections are kept on this computer. Asks the system, which may take a moment. */
    SecretPlace secretPlace();

    /** A fresh copy of the sample company, with the ledger and the platforms it runs on. Closing it stops them. */
    OpenWorkspace sample();
}
