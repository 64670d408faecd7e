/** Tests of the manners that all providers share, and fakes of time for the tests of the providers. */
@NullMarked
package dev.weighhouse.connect;

import org.jspecify.annotations.NullMarked;
