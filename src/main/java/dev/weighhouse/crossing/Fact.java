package dev.weighhouse.crossing;

/**
 * The identity of something that crosses. Two machines that know the same fact make the same {@link CrossingKey} of it;
 * how the fact looks (amounts, words) is no part of it.
 *
 * @param company the ledger's own id of the company whose books it concerns
 * @param direction which way it goes
 * @param kind what it is
 * @param source the stable id of the record it comes from
 * @param revision 1, and one more for each corrected version that a person made of it after a rejection
 */
public record Fact(String company, Direction direction, FactKind kind, String source, int revision) {

    public Fact {
        if (company.isBlank() || source.isBlank() || revision < 1) {
            throw new IllegalArgumentException("a fact needs a company, a source and a revision from 1");
        }
    }
}
