/**
 * Seeded generators of bodies, driven by the compiled model of an annotated record. They draw clean bodies in every
 * style that people send, and faulty bodies with one named fault each.
 *
 * <p>Start with {@link dev.mdepreflight.sample.Samples}. The same seed produces the same bytes on every Java version.
 */
@NullMarked
package dev.mdepreflight.sample;

import org.jspecify.annotations.NullMarked;
