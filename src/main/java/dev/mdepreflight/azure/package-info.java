/** The check before sending for clients of the Azure SDK, whose requests go through an {@code HttpPipeline}. */
@NullMarked
package dev.mdepreflight.azure;

import org.jspecify.annotations.NullMarked;
