package dev.weighhouse.matching;

/** One rule, asked lane by lane. It claims what it is sure of, and refuses what it would have to guess. */
interface LaneRule {
    void apply(int lane);
}
