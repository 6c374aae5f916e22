/** The adapter for Azure SDK clients, whose requests go through an {@code HttpPipeline}. */
@NullMarked
package dev.mdepreflight.azure;

import org.jspecify.annotations.NullMarked;
