/** Finds the operation that a request calls, and checks the request's path, query, and headers. */
@NullMarked
package dev.mdepreflight.internal.request;

import org.jspecify.annotations.NullMarked;
