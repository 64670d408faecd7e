package dev.weighhouse.journal;

/**
 * What people call an entry in this workspace: {@code J-1055}. Another workspace may give the same entry another number; the
 * fact's identity is its {@link Origin}.
 */
public record JournalId(int number) implements Comparable<JournalId> {
    private static final String PREFIX = "J-";

    public JournalId {
        if (number < 1) {
            throw new IllegalArgumentException("entries are numbered from 1");
        }
    }

    /** From {@code J-1055} or {@code 1055}; throws {@link NumberFormatException} for anything else. */
    public static JournalId parse(String text) {
        return new JournalId(Integer.parseInt(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    public int compareTo(JournalId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
