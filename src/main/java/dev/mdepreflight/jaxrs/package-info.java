/** Checks for Jakarta REST: a client's requests before they are sent, and a resource's entities before they are bound. */
@NullMarked
package dev.mdepreflight.jaxrs;

import org.jspecify.annotations.NullMarked;
