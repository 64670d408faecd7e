/**
 * When work is done by itself: cadences, what is due, the lease by which no two runs overlap, and the round that does one step
 * after the other.
 *
 * <p>Pure but for its ports: {@link dev.weighhouse.schedule.ScheduleBook} and {@link dev.weighhouse.schedule.Leases} keep things in
 * the workspace, a {@link dev.weighhouse.schedule.Step} does the work. Knows {@code books} and {@code crossing}; {@code close} makes
 * the steps, {@code command} and {@code ui} have them done.
 */
@NullMarked
package dev.weighhouse.schedule;

import org.jspecify.annotations.NullMarked;
