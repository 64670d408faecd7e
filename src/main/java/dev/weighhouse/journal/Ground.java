package dev.weighhouse.journal;

/**
 * One thing an approval rests on.
 *
 * @param subject what it is, such as {@code Square, Quayside 31 Oct}
 * @param value what is compared; two equal values are the same ground
 * @param shown the value for people, such as {@code 943.80}
 * @param source where it was read, such as {@code pulled 16:41}
 */
public record Ground(String subject, String value, String shown, String source) {

    Ground about(String other) {
        return new Ground(other, value, shown, source);
    }
}
