/** Tests of a customer's own endpoint, against a web server that gives the replies it was told. */
@NullMarked
package dev.weighhouse.connect.rest;

import org.jspecify.annotations.NullMarked;
