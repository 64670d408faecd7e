package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Action;

/**
 * What a person can find out and do about the account the detail shows.
 *
 * @param detail of which account
 * @param propose hands its difference over to be adjusted
 * @param matching its rows
 * @param nearness why one of them is not matched
 * @param onRows the deeds of {@code matching}, with their names and keys
 * @param waiving what of it may stand
 * @param waive opens that
 * @param sending sends what the review of the month says
 * @param month turns from it to what the differences of all accounts consist of, and back
 */
record Deeds(
        DetailModel detail,
        Action propose,
        Matching matching,
        Nearness nearness,
        MatchActions onRows,
        Waiving waiving,
        Action waive,
        Sending sending,
        Action month) {}
