/**
 * Bodies and values for jqwik properties: clean bodies in every style, bodies with one labeled fault, and valid and
 * almost valid values of the grammars.
 *
 * <p>jqwik finds {@link dev.mdepreflight.jqwik.CleanBody}, {@link dev.mdepreflight.jqwik.Mutant}, {@link
 * dev.mdepreflight.jqwik.Conforming}, and {@link dev.mdepreflight.jqwik.NearMiss} on the class path. {@link
 * dev.mdepreflight.jqwik.Bodies} and {@link dev.mdepreflight.jqwik.Values} provide the same values as arbitraries.
 * Failures shrink to the smallest failing body or string.
 */
@NullMarked
package dev.mdepreflight.jqwik;

import org.jspecify.annotations.NullMarked;
