package dev.weighhouse.matching;

/** A rule about several rows of a lane that come to zero together. */
interface SumLaneRule {
    void apply(OpenLane lane);
}
