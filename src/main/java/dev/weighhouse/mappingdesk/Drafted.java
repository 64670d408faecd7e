package dev.weighhouse.mappingdesk;

import dev.weighhouse.journal.JournalId;

/**
 * An entry of a platform's transactions in Journals.
 *
 * @param id in Journals
 * @param asNow whether it says what the transactions say now. False where it was drafted before and transactions came, changed
 *     or were placed otherwise since, or a person wrote it anew: then what came later is in no entry
 */
public record Drafted(JournalId id, boolean asNow) {}
