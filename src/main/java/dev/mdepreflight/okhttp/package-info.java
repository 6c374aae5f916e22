/** The adapter for OkHttp and clients that are built on it. */
@NullMarked
package dev.mdepreflight.okhttp;

import org.jspecify.annotations.NullMarked;
