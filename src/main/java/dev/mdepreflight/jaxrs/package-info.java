/** Checks the requests of Jakarta REST: of a client before they are sent. */
@NullMarked
package dev.mdepreflight.jaxrs;

import org.jspecify.annotations.NullMarked;
