/** The check of Jakarta REST requests: of clients before they are sent, of resources before their entity is bound. */
@NullMarked
package dev.mdepreflight.jaxrs;

import org.jspecify.annotations.NullMarked;
