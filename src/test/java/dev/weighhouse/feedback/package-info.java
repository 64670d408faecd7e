/** Tests of what platforms are told, and a platform in memory that takes it by the rules that real ones have. */
@NullMarked
package dev.weighhouse.feedback;

import org.jspecify.annotations.NullMarked;
