/** From a request to the operation that it calls, and the check of what is not its body. */
@NullMarked
package dev.mdepreflight.internal.request;

import org.jspecify.annotations.NullMarked;
