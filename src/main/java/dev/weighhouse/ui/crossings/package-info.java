/**
 * The log of everything that crossed, as people read it: a list by pages, one look-up box, the story of one crossing, the
 * check of the chain, export. Only reads, through {@code crossing.CrossingArchive}. Uses {@code ui.common} and the ports;
 * only the wiring makes its screen.
 */
@NullMarked
package dev.weighhouse.ui.crossings;

import org.jspecify.annotations.NullMarked;
