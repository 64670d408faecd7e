/** Tests of the Xero provider against a small server on this computer, held against the OpenAPI file Xero publishes. */
@NullMarked
package dev.weighhouse.connect.xero;

import org.jspecify.annotations.NullMarked;
