/** Writes reports as text and as JSON, without secrets. */
@NullMarked
package dev.mdepreflight.cli.render;

import org.jspecify.annotations.NullMarked;
