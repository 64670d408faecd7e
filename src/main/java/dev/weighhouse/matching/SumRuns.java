package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows that follow each other and come to zero with one open row: of the other side, or of its own with it among them against one of
 * the other. So many rows can be looked through this way as a choice of any rows never could.
 */
final class SumRuns {
    private static final int ROWS = 120;
    private static final int PARTNERS = 24;

    private final List<OpenItem> pool;
    private final List<NearSum> found = new ArrayList<>();

    /** @param pool in its order */
    SumRuns(List<OpenItem> pool) {
        this.pool = pool;
    }

    /**
     * Looks.
     *
     * @param own of its side without it, the nearest first
     * @param others of the other side, the nearest first
     */
    List<NearSum> of(OpenItem item, List<OpenItem> own, List<OpenItem> others) {
        ofOthers(item, others);
        withOthers(item, own, others);
        return found;
    }

    private void ofOthers(OpenItem item, List<OpenItem> others) {
        var rows = inOrder(others);
        for (int start = 0; start < rows.size(); start++) {
            long sum = 0;
            for (int at = start; at < rows.size(); at++) {
                sum += rows.get(at).amount().minor();
                if (at > start && sum == -item.amount().minor()) {
                    long length = at - start + 1L;
                    found.add(new NearSum(rows.get(start), rows.subList(start + 1, at + 1), rows.size() * length));
                }
            }
        }
    }

    private void withOthers(OpenItem item, List<OpenItem> own, List<OpenItem> others) {
        var partners = others.subList(0, Math.min(others.size(), PARTNERS));
        var rows = inOrder(with(item, own));
        int place = rows.indexOf(item);
        for (int start = 0; start <= place; start++) {
            long sum = 0;
            for (int at = start; at < rows.size(); at++) {
                sum += rows.get(at).amount().minor();
                if (at >= place && at > start) {
                    meet(item, rows.subList(start, at + 1), sum, partners);
                }
            }
        }
    }

    private void meet(OpenItem item, List<OpenItem> run, long sum, List<OpenItem> partners) {
        for (int at = 0; at < partners.size(); at++) {
            if (partners.get(at).amount().minor() == -sum) {
                var more = run.stream().filter(row -> !row.equals(item)).toList();
                long lengths = run.size() * (run.size() + 1L) / 2;
                found.add(new NearSum(partners.get(at), more, (at + 1) * lengths));
            }
        }
    }

    private static List<OpenItem> with(OpenItem item, List<OpenItem> own) {
        return Stream.concat(Stream.of(item), own.stream()).toList();
    }

    private List<OpenItem> inOrder(List<OpenItem> rows) {
        var wanted = new HashSet<>(NearSums.first(rows, ROWS));
        return pool.stream().filter(wanted::contains).toList();
    }
}
