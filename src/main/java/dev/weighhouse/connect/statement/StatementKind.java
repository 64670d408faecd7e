package dev.weighhouse.connect.statement;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, told from how it begins and never from its name. */
enum StatementKind {
    XML,
    MT940,
    OFX,
    BAI2;

    private static final int LOOKED_AT = 4_000;
    private static final Pattern OFX_HEADER =
            Pattern.compile("\\s*(?:<\\?xml[^>]*>\\s*)?(?:OFXHEADER\\s*:|<\\?OFX\\b|<OFX>)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SWIFT = Pattern.compile("(?:^|[\\r\\n])\\s*(?:\\{1:F01|:20:|:25:|:60[FM]:)|\\{4:");
    private static final Pattern CASH_MANAGEMENT = Pattern.compile("\\s*01,[^,]*,[^,]*,\\d{6},");

    /** The kind, or empty where it is none that is known. */
    static Optional<StatementKind> of(Raw raw) {
        if (raw.startsWith('P', 'K', 3, 4) || raw.startsWith(0x1F, 0x8B)) {
            throw raw.line(1)
                    .refused("the file is a packed archive", "Unpack it, and give the statements that are in it.");
        }
        var text = raw.text();
        var start = text.substring(0, Math.min(LOOKED_AT, text.length()));
        if (OFX_HEADER.matcher(start).lookingAt()) {
            return Optional.of(OFX);
        }
        if (start.stripLeading().startsWith("<")) {
            return Optional.of(XML);
        }
        if (CASH_MANAGEMENT.matcher(start).lookingAt()) {
            return Optional.of(BAI2);
        }
        return SWIFT.matcher(start).find() ? Optional.of(MT940) : Optional.empty();
    }
}
