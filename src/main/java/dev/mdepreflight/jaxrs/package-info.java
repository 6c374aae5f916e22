/** Checks for Jakarta REST: of a client's requests before they are sent, of a resource's entities before they are bound. */
@NullMarked
package dev.mdepreflight.jaxrs;

import org.jspecify.annotations.NullMarked;
