/** The adapter for {@code java.net.http}: a client that checks each request to the API before it sends it. */
@NullMarked
package dev.mdepreflight.jdkhttp;

import org.jspecify.annotations.NullMarked;
