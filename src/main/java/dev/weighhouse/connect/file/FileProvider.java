package dev.weighhouse.connect.file;

import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files of either side: CSV and other delimited text, and XLSX.
 *
 * <p>A ledger names a {@code chart} and may name a {@code trial-balance} and {@code journals}; a platform names
 * {@code transactions}, {@code balances} or both, and may name a {@code chart}: without one its accounts are those its
 * files name. How a file is laid out is found in it, or said by its {@link ColumnProfile}. A file of journals or
 * transactions speaks for every month from its first date to its last; one of balances for the dates it holds, and the
 * opening of a day is the closing of the day before. Of transactions, columns for the type, the country, the tax and the
 * payout are read where they are found; those of dimensions are named by {@code transactions.dimensions}.
 */
public final class FileProvider implements Provider {

    @Override
    public String id() {
        return "file";
    }

    @Override
    public String title() {
        return "Files";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public List<Setting> settings(Role role) {
        return FileSettings.describe(role);
    }

    @Override
    public Source open(Connection connection, Surroundings surroundings) {
        var settings = FileSettings.of(connection, surroundings.folder());
        return switch (connection.role()) {
            case LEDGER -> new FileLedger(settings, surroundings);
            case PLATFORM -> new FilePlatform(settings, surroundings);
        };
    }
}
