/** Tests of the work on the mapping. */
@NullMarked
package dev.weighhouse.mappingdesk;

import org.jspecify.annotations.NullMarked;
