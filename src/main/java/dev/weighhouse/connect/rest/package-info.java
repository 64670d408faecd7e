/**
 * A customer's own endpoint as a platform: JSON over HTTPS, its fields named by JSON Pointer in the settings.
 *
 * <p>Uses {@code connect}, the ports of {@code crossing} and {@code books}; only the wiring knows it. Without settings it
 * expects {@code /accounts}, {@code /balances} and {@code /transactions} as the settings' help describes them. What a
 * transaction says besides its amount (type, country, tax, payout, dimensions) is read where it is there. Where the settings
 * name a path, it is told what became of its transactions and what reconciling brought.
 */
@NullMarked
package dev.weighhouse.connect.rest;

import org.jspecify.annotations.NullMarked;
