package dev.weighhouse.crossing;

import java.time.Duration;
import java.util.Optional;

/**
 * What one ledger can do for a fact that must cross once. The protocol reads these and is the same for every ledger.
 *
 * @param nativeKey how long the ledger itself recognises a request that is sent again; empty where it never does
 * @param lastingNativeKey whether a native key goes along unchanged when an entry is sent again after absence was proven: true
 *     where the ledger knows a request again for long, so that one which is later than any settle time still posts once; false
 *     where it would only repeat what it once answered
 * @param drafts whether an entry is first created and then posted, so that an unfinished one can be found
 * @param lastingIds whether an entry keeps its id for good; false where that is only its place among the others, so that it moves
 *     when somebody puts one in above. Then an entry is known again by its key and its lines alone
 * @param settleTime how long after the last byte was sent an entry may still appear; absence is proven only after it
 * @param keyField the field a look-up searches, in the ledger's own word
 * @param keyLength how many characters that field keeps, at least the 16 of the short key
 * @param narrationLength how many characters of narration it keeps, the key included if it is kept there
 * @param referenceLength how many characters of an entry's reference it keeps; 0 where it keeps none
 * @param descriptionLength how many characters a line's description keeps
 * @param callsPerEntry how many requests one entry needs when nothing goes wrong: look-up, post, read-back
 * @param callsPerMinute the documented limit, or 0 where there is none
 * @param callsPerDay the documented limit, or 0 where there is none
 * @param lanes how many entries may cross side by side; 1 where two must never be on their way at once
 */
public record Capabilities(
        Optional<Duration> nativeKey,
        boolean lastingNativeKey,
        boolean drafts,
        boolean lastingIds,
        Duration settleTime,
        String keyField,
        int keyLength,
        int narrationLength,
        int referenceLength,
        int descriptionLength,
        int callsPerEntry,
        int callsPerMinute,
        int callsPerDay,
        int lanes) {

    private static final int SHORT_KEY = 16;

    /** Of a ledger that keeps as much of a reference as of a narration. */
    public Capabilities(
            Optional<Duration> nativeKey,
            boolean lastingNativeKey,
            boolean drafts,
            boolean lastingIds,
            Duration settleTime,
            String keyField,
            int keyLength,
            int textLength,
            int descriptionLength,
            int callsPerEntry,
            int callsPerMinute,
            int callsPerDay,
            int lanes) {
        this(
                nativeKey,
                lastingNativeKey,
                drafts,
                lastingIds,
                settleTime,
                keyField,
                keyLength,
                textLength,
                textLength,
                descriptionLength,
                callsPerEntry,
                callsPerMinute,
                callsPerDay,
                lanes);
    }

    /** Whether the ledger itself knows a request again, for a while or for good, so that one which comes twice posts once. */
    public boolean knowsARequestAgain() {
        return nativeKey.isPresent() || lastingNativeKey;
    }

    public Capabilities {
        if (keyLength < SHORT_KEY) {
            throw new IllegalArgumentException("%s keeps %d characters, a key has 16".formatted(keyField, keyLength));
        }
        if (lanes < 1) {
            throw new IllegalArgumentException("every ledger takes one entry at a time");
        }
    }
}
