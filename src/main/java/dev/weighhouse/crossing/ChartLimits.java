package dev.weighhouse.crossing;

import java.time.Duration;

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
}
