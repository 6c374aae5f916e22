/** The adapter for {@code java.net.http}. */
@NullMarked
package dev.mdepreflight.jdkhttp;

import org.jspecify.annotations.NullMarked;
