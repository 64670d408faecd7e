@NullMarked
package dev.weighhouse.export;

import org.jspecify.annotations.NullMarked;
