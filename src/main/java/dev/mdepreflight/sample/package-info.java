/**
 * Seeded generators of bodies, driven by the compiled model of an annotated record: clean ones in every shape that people send, and
 * faulty ones with one named fault each.
 *
 * <p>{@link dev.mdepreflight.sample.Samples} is where to begin. The same seed gives the same bytes on every Java.
 */
@NullMarked
package dev.mdepreflight.sample;

import org.jspecify.annotations.NullMarked;
