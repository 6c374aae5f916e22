/** The adapter for OkHttp and for clients that are built on OkHttp. */
@NullMarked
package dev.mdepreflight.okhttp;

import org.jspecify.annotations.NullMarked;
