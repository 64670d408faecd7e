package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Found;

/** A row of what the look-up shows. */
sealed interface LookUpRow {

    /** Stands over what one finder found. */
    record Head(String title) implements LookUpRow {}

    /** Something found. */
    record Hit(Finder by, Found found) implements LookUpRow {}
}
