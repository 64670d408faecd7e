package dev.weighhouse.crossing;

import java.util.List;

/**
 * The items of a job.
 *
 * @param items those that can be understood
 * @param unreadable those that cannot, such as one without a currency, each with what is to be said of it
 */
public record ExportReading(List<ExportItem> items, List<ExportResult.Failed> unreadable) {
    public ExportReading {
        items = List.copyOf(items);
        unreadable = List.copyOf(unreadable);
    }
}
