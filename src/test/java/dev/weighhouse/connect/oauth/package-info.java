@NullMarked
package dev.weighhouse.connect.oauth;

import org.jspecify.annotations.NullMarked;
