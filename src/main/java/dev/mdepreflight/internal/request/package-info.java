/** Finds the operation that a request calls, and checks its path, its query and its headers. */
@NullMarked
package dev.mdepreflight.internal.request;

import org.jspecify.annotations.NullMarked;
