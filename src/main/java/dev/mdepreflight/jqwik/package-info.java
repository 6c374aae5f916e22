/**
 * Bodies and values for properties of jqwik: clean bodies in every shape, bodies with one labelled fault, words of the value grammars and
 * near misses.
 *
 * <p>On the class path, jqwik finds {@link dev.mdepreflight.jqwik.CleanBody}, {@link dev.mdepreflight.jqwik.Mutant}, {@link
 * dev.mdepreflight.jqwik.Conforming} and {@link dev.mdepreflight.jqwik.NearMiss} by itself. {@link dev.mdepreflight.jqwik.Bodies} and {@link
 * dev.mdepreflight.jqwik.Values} give the same as arbitraries. What fails shrinks to the smallest body, or text, that still does.
 */
@NullMarked
package dev.mdepreflight.jqwik;

import org.jspecify.annotations.NullMarked;
