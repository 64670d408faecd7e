package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written into the crossing log, before the log gives it a number and chains it.
 *
 * @param key which crossing
 * @param step what happened
 * @param at when, by this computer's clock, in milliseconds; the order of events is that of their numbers, not of this
 * @param by the person, or {@code Weighhouse} where nobody was asked
 * @param machine the installation that wrote it
 * @param attempt which sending it belongs to, from 1; 0 before the first
 * @param subject what crosses; the same in every event of a crossing
 * @param detail what this event adds
 */
public record LogEntry(
        CrossingKey key,
        Step step,
        Instant at,
        String by,
        String machine,
        int attempt,
        Subject subject,
        Detail detail) {

    /**
     * What crosses, as people would look for it.
     *
     * @param direction which way
     * @param kind what it is
     * @param connection the ledger or platform it goes to or comes from
     * @param what in words: the narration, or what was read
     * @param source the stable id of the record it comes from
     * @param reference the number people here call it, such as {@code J-1055}
     * @param amount the sum of the debits, or null for what has no one amount
     * @param date the accounting date, or the last day of what was read
     */
    public record Subject(
            Direction direction,
            FactKind kind,
            ConnectionId connection,
            String what,
            String source,
            @Nullable String reference,
            @Nullable Money amount,
            @Nullable LocalDate date) {}

    /**
     * What one event adds. Everything may be missing but the words.
     *
     * @param words one sentence for the person who reads the log; never a secret
     * @param ledgerId the ledger's id of the entry
     * @param ledgerNumber what the ledger's users call it
     * @param body the digest of the bytes to send, or of the reply
     * @param status the reply in short, such as {@code 200}
     * @param evidence what a look-up asked and read
     * @param rows how many rows were read, or -1
     * @param millis how long it took, or -1
     * @param approval of an intent the fingerprint of the approval it rests on, and of an item that came in a job that of what
     *     its entry is drafted from; logs of before November 2026 do not tell it
     */
    public record Detail(
            String words,
            @Nullable String ledgerId,
            @Nullable String ledgerNumber,
            @Nullable Digest body,
            @Nullable String status,
            @Nullable Evidence evidence,
            int rows,
            long millis,
            @Nullable Digest approval) {

        public static Detail words(String words) {
            return new Detail(words, null, null, null, null, null, -1, -1, null);
        }

        public Detail ledger(@Nullable String id, @Nullable String number) {
            return new Detail(words, id, number, body, status, evidence, rows, millis, approval);
        }

        public Detail body(@Nullable Digest digest) {
            return new Detail(words, ledgerId, ledgerNumber, digest, status, evidence, rows, millis, approval);
        }

        public Detail status(@Nullable String reply) {
            return new Detail(words, ledgerId, ledgerNumber, body, reply, evidence, rows, millis, approval);
        }

        public Detail evidence(Evidence seen) {
            return new Detail(words, ledgerId, ledgerNumber, body, status, seen, rows, millis, approval);
        }

        public Detail restingOn(@Nullable Digest fingerprint) {
            return new Detail(words, ledgerId, ledgerNumber, body, status, evidence, rows, millis, fingerprint);
        }

        public Detail took(int count, long time) {
            return new Detail(words, ledgerId, ledgerNumber, body, status, evidence, count, time, approval);
        }
    }
}
