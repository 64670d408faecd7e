package dev.weighhouse.connect.file;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a file states, and the usual names of its columns, the likeliest first. */
public enum FileKind {
    CHART("chart", "chart of accounts"),
    TRIAL_BALANCE("trial-balance", "trial balances"),
    BALANCES("balances", "balances"),
    JOURNALS("journals", "journals"),
    TRANSACTIONS("transactions", "transactions");

    private final String key;
    private final String words;

    FileKind(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** The setting that names the file; with a dot, the start of the keys of its profile. */
    public String key() {
        return key;
    }

    String words() {
        return words;
    }

    Set<Field> required() {
        return switch (this) {
            case CHART -> Set.of(Field.ID, Field.NAME, Field.TYPE);
            case TRIAL_BALANCE, BALANCES -> Set.of(Field.ACCOUNT);
            case JOURNALS -> Set.of(Field.ENTRY, Field.ACCOUNT, Field.DATE);
            case TRANSACTIONS -> Set.of(Field.ID, Field.ACCOUNT, Field.DATE);
        };
    }

    Map<Field, List<String>> synonyms() {
        return switch (this) {
            case CHART -> Synonyms.CHART;
            case TRIAL_BALANCE, BALANCES -> Synonyms.BALANCES;
            case JOURNALS -> Synonyms.JOURNALS;
            case TRANSACTIONS -> Synonyms.TRANSACTIONS;
        };
    }

    /** Whether its rows hold amounts. */
    boolean hasAmounts() {
        return this != CHART;
    }

    /** The column that holds the date of a row; charts have none. */
    Field dateField() {
        return this == TRIAL_BALANCE || this == BALANCES ? Field.PERIOD : Field.DATE;
    }
}
