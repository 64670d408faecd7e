package dev.weighhouse.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named person's consent to one revision of an entry.
 *
 * @param approver who
 * @param at when
 * @param machine the installation it was given on, the only one that sends without being told to take over
 * @param grounds what the approver saw
 * @param ownEntry why nobody else approved, in words, where the approver also prepared it; else null
 */
public record Approval(
        String approver,
        Instant at,
        String machine,
        Grounds grounds,
        @Nullable String ownEntry) {}
