package dev.weighhouse.crossing;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one platform keeps of an account, and how much it takes at a time.
 *
 * @param batch how many accounts one request creates, at least 1
 * @param externalIdLength how many characters of an external id it keeps
 * @param codeLength how many characters of a code it keeps; 0 where it keeps none
 * @param nameLength how many characters of a name it keeps
 * @param taxCodes whether it keeps a tax code with an account
 * @param callsPerMinute the most requests that are sent in a minute, or 0 where there is no limit
 * @param settleTime how long after the last byte was sent a change may still come to show; nothing is proven absent before
 */
public record ChartLimits(
        int batch,
        int externalIdLength,
        int codeLength,
        int nameLength,
        boolean taxCodes,
        int callsPerMinute,
        Duration settleTime) {

    public ChartLimits {
        if (batch < 1) {
            throw new IllegalArgumentException("every platform takes one account at a time");
        }
    }

    /** As much of it as the platform keeps: texts without blanks around them and cut where they are too long. */
    public AccountState fitting(AccountState wanted) {
        return new AccountState(
                blankToNull(cut(wanted.code(), codeLength)),
                Objects.requireNonNull(cut(wanted.name(), nameLength)),
                wanted.archived(),
                taxCodes ? blankToNull(cut(wanted.taxCode(), Integer.MAX_VALUE)) : null);
    }

    /** Whether two states are one to this platform. */
    public boolean alike(AccountState one, AccountState other) {
        return fitting(one).equals(fitting(other));
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        if (text == null) {
            return null;
        }
        var bare = text.strip();
        if (bare.length() <= length) {
            return bare;
        }
        var end = length > 0 && Character.isHighSurrogate(bare.charAt(length - 1)) ? length - 1 : length;
        return bare.substring(0, end).strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
