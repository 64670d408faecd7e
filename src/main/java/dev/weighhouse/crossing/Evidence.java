package dev.weighhouse.crossing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a look-up asked and read, kept in the log.
 *
 * @param asked the question in words, such as {@code entries with number 3ZP0QD9F73QRGA06, then all dated 31 Oct 2026}
 * @param scanned how many entries were read
 * @param from the first day they may have been dated, or null where the question had none
 * @param to the last day
 */
public record Evidence(
        String asked,
        int scanned,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
