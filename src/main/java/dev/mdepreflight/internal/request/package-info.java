/** From a request to the operation that it calls. */
@NullMarked
package dev.mdepreflight.internal.request;

import org.jspecify.annotations.NullMarked;
