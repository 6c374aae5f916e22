/** The check before sending for OkHttp, and for the clients that are built on it. */
@NullMarked
package dev.mdepreflight.okhttp;

import org.jspecify.annotations.NullMarked;
